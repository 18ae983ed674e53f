import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { type ChoiceList, choices } from '#reports/choices.ts';
import { labelsIn } from '#reports/labels/index.ts';
import { all, type Rule, rule } from '#reports/rules.ts';
import { ownField } from '#reports/scan.ts';
import { type Access, filterCondition, readPage } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import type { ImportField, ImportMapping } from '../contract.ts';
import { plain } from './headings.ts';
import type { Settings } from './messages.ts';

/** What texts mean in the fields that hold no free text, and to which rows something new may be given. */
export interface Meanings {
  pairs: Settings['meanings'];
  usable: Partial<Record<ImportField, ReadonlySet<number>>>;
}

type Pairs = Settings['meanings'][number][1];

export async function meaningsFor(
  { values }: ImportMapping,
  connection: Connection,
  access: Access,
): Promise<Meanings> {
  const branches = await named('branches', rule('active', '=', true), connection, access);
  const colleagues = await named('colleagues', rule('state', '=', 'active'), connection, access);
  const known: [ImportField, Pairs][] = [
    ['sex', choicePairs('sex', sexes)],
    ['language', choicePairs('language')],
    ['source', choicePairs('clientSource')],
    ['branchId', branches.pairs],
    ['responsibleId', colleagues.pairs],
  ];
  return {
    pairs: known.map(([field, pairs]) => [field, [...pairs, ...said(field, values)]]),
    usable: { branchId: branches.usable, responsibleId: colleagues.usable },
  };
}

/** What somebody has said by hand comes last, and so has the last word. A key that is out of sight is no row's. */
const said = (field: ImportField, values: ImportMapping['values']): Pairs =>
  values
    .filter((value) => value.field === field)
    .map(({ text, value }) => [plain(text), typeof value === 'number' ? [value] : value]);

const sexes: [string, string][] = [
  ['f', 'female'],
  ['h', 'male'],
  ['m', 'male'],
  ['feminin', 'female'],
  ['masculin', 'male'],
  ['femenino', 'female'],
  ['masculino', 'male'],
  ['woman', 'female'],
  ['man', 'male'],
];

/** A choice is known by its code and by its name in each language. */
const choicePairs = (list: ChoiceList, others: [string, string][] = []): Pairs => [
  ...others,
  ...choices.language.flatMap((language) =>
    Object.entries(labelsIn(language).choices[list] as Record<string, string>).map(
      ([code, label]): [string, string] => [plain(label), code],
    ),
  ),
  ...choices[list].map((code): [string, string] => [plain(code), code]),
];

const mostNamed = 10_000;

/** The rows that the viewer may point to, by what they are called; people also with the last name first. */
async function named(source: SourceName, isUsable: Rule, connection: Connection, access: Access) {
  const from = sourceNamed(source);
  const outputs = [
    { name: 'id', column: 'id' },
    { name: 'name', field: ownField(from, from.label) },
    { name: 'usable', holds: filterCondition(from, all(isUsable), access) },
  ];
  const page = {
    source: from,
    filter: filterCondition(from, all(), access),
    sort: [],
    outputs,
    limit: mostNamed,
    offset: 0,
  };
  const rows = await readPage(connection, page, access);
  const byName = new Map<string, number[]>();
  for (const { id, name } of rows)
    for (const text of spellings(String(name))) byName.set(text, [...(byName.get(text) ?? []), Number(id)]);
  const usable = new Set(rows.filter((row) => row.usable === 1).map(({ id }) => Number(id)));
  return { pairs: [...byName] as Pairs, usable };
}

const spellings = (name: string): Set<string> => {
  const [first = '', ...rest] = name.split(' ');
  return new Set([plain(name), plain(`${rest.join(' ')} ${first}`)]);
};
