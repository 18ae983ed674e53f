import { fieldOf, sourceNamed } from '#reports/catalog.ts';
import { namedField } from '#reports/names.ts';
import { all } from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import { contracts, type ResourceName } from '../contract.ts';
import { type Access, parseSort } from '../dataAccess.ts';
import { AppError } from '../errors.ts';
import { listFilter } from '../records.ts';
import { type Question, questionFor } from '../reporting.ts';
import { resources } from '../resources.ts';
import type { ListExport } from './contract.ts';

/** A list with its columns as a question, so that one code writes both lists and reports. What is wrong in it is told as the list tells it. */
export async function listQuestion(name: ResourceName, list: ListExport, access: Access): Promise<Question> {
  const resource = resources[name];
  const source = sourceNamed(resource.source);
  const columns = list.columns ?? listedFields(name, source, access);
  refuseUnknown(source, columns, access);
  const sort = parseSort(source, list.sort ?? resource.sort, access);
  const filter = listFilter(source, resource, list, access);
  const definition = {
    v: 2,
    source: source.name,
    filter: list.filter ?? all(),
    columns: columns.map((field) => ({ field })),
  };
  const question = await questionFor({ definition }, access);
  const sorted = sort.map(({ field, ...order }) => ({ ...order, target: { kind: 'field' as const, field } }));
  return { ...question, report: { ...question.report, filter, sort: sorted } };
}

/** Those of the list's fields that the catalog knows and the viewer may read. */
const listedFields = (name: ResourceName, source: Source, { operands }: Access): string[] =>
  Object.keys(contracts[name].row.shape).filter(
    (field) => fieldOf(source, field) && (operands.mayRead?.(source.name, field) ?? true),
  );

function refuseUnknown(source: Source, columns: readonly string[], { operands }: Access): void {
  const problems = columns.flatMap((column, index) => {
    const named = namedField(source, column, operands.mayRead ?? (() => true));
    return named.ok
      ? []
      : [{ path: ['columns', index], code: named.code, ...(named.params ? { params: named.params } : {}) }];
  });
  if (problems.length) throw new AppError('invalidInput', { problems });
}
