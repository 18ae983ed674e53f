import type { ReportDefinition } from '#reports/definition.ts';

/** The address under which a report opens that is not stored. */
export const reportLink = (definition: ReportDefinition): string =>
  `/reports/new?definition=${encodeURIComponent(JSON.stringify(definition))}`;
