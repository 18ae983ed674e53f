import { currentVersion, type ReportDefinition } from '#reports/definition.ts';
import { all, rule } from '#reports/rules.ts';

const columns = [
  'name',
  'clientId',
  'authorId',
  'templateVersion',
  'state',
  'startsOn',
  'sessionsDone',
  'sessionsDue',
];

/** Who uses a template, or one of its versions, as a question that the report builder opens. */
export const copiesReport = (templateId: number, version?: number): ReportDefinition => ({
  v: currentVersion,
  source: 'programs',
  filter: all(
    rule('templateId', 'in', [templateId]),
    ...(version === undefined ? [] : [rule('templateVersion', '=', version)]),
  ),
  columns: columns.map((field) => ({ field })),
});
