import { currentVersion, type ReportDefinition } from '#reports/definition.ts';

/** How many rows a report's filter lets through. */
export const rowsCount = ({ source, filter, params, timeZone }: ReportDefinition): ReportDefinition => ({
  v: currentVersion,
  source,
  filter,
  measures: [{ id: 'rows', measure: 'count' }],
  ...(params ? { params } : {}),
  ...(timeZone ? { timeZone } : {}),
});
