import { fold } from '#reports/fold.ts';

/** The twins of what people type: `<column>_folded` to compare and sort by, `search` to find a row by any of its words. */
const folded = {
  branches: { columns: ['name', 'address'], search: ['name', 'address'] },
  bundles: { columns: ['name'], search: ['name'] },
  professionals: {
    columns: ['first_name', 'last_name', 'title'],
    search: ['first_name', 'last_name', 'email', 'title'],
    search_name: ['first_name', 'last_name'],
  },
  clients: {
    columns: ['first_name', 'last_name', 'address', 'tags'],
    search: ['first_name', 'last_name', 'email', 'phone'],
  },
  groups: { columns: ['title'], search: ['title'] },
  templates: { columns: ['name', 'objective'], search: ['name', 'objective'] },
  exercises: {
    columns: ['name_fr', 'name_en', 'name_es'],
    search: ['name_fr', 'name_en', 'name_es'],
  },
  intervention_codes: { columns: ['name'], search: ['code', 'name'] },
  reports: { columns: ['name', 'description'], search: ['name', 'description'] },
  boards: { columns: ['name'], search: ['name'] },
  views: { columns: ['name'], search: ['name'] },
  interventions: { columns: ['title'] },
  programs: { columns: ['name'], search: ['name'] },
  announcements: { columns: ['title', 'text'], search: ['title', 'text'] },
  challenges: { columns: ['title', 'description'], search: ['title', 'description'] },
  outbox: { columns: ['subject'], search: ['subject', 'recipient', 'recipient_name'] },
  objectives: { columns: ['title'], search: ['title'] },
  measurement_definitions: { columns: ['name', 'unit'], search: ['name', 'unit'] },
} as const;

interface Folded {
  columns: readonly string[];
  search?: readonly string[];
  search_name?: readonly string[];
}

type Row = Record<string, string | number | null>;

/** `row`, the whole row as stored, with its folded columns made anew. */
export function withFolded(table: string, row: Row): Row {
  if (!Object.hasOwn(folded, table)) return row;
  const { columns, ...searches }: Folded = folded[table as keyof typeof folded];
  const twins = Object.fromEntries(columns.map((name) => [`${name}_folded`, foldOrNull(row[name])]));
  const found = Object.entries(searches).map(([name, parts]) => [
    name,
    searchText(parts.map((part) => row[part])),
  ]);
  return { ...row, ...twins, ...Object.fromEntries(found) };
}

/** The columns that really differ once `change` is made, folded twins included: another writer's columns of the row stay theirs. */
export function changedColumns(table: string, stored: Row, change: Row): Row {
  const changed = Object.entries(withFolded(table, { ...stored, ...change }));
  return Object.fromEntries(changed.filter(([name, value]) => value !== stored[name]));
}

const foldOrNull = (value: Row[string] | undefined): string | null =>
  typeof value === 'string' ? fold(value) : null;

const searchText = (parts: (Row[string] | undefined)[]): string =>
  fold(parts.filter((part) => typeof part === 'string').join(' '));
