import { fieldAt, sourceNamed } from '#reports/catalog.ts';
import type { Access } from '../dataAccess.ts';
import { filterCondition, readPage } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import type { Body } from '../resource.ts';

/** Adds each professional's branches, of those that the viewer may see, to a page of rows. */
export async function embedBranches(rows: Body[], connection: Connection, access: Access): Promise<Body[]> {
  const links = rows.length
    ? await readLinks(
        rows.map(({ id }) => id),
        connection,
        access,
      )
    : [];
  return rows.map((row) => {
    const branches = links
      .filter((link) => link.professionalId === row.id && link.branchId !== null)
      .map((link) => ({ id: link.branchId, label: link.branchId_label }));
    return { ...row, branches, branchIds: branches.map(({ id }) => id) };
  });
}

function readLinks(ids: unknown[], connection: Connection, access: Access): Promise<Body[]> {
  const source = sourceNamed('professionalBranches');
  const filter = filterCondition(
    source,
    { combinator: 'and', rules: [{ field: 'professionalId', operator: 'in', value: ids }] },
    access,
  );
  const outputs = ['professionalId', 'branchId'].flatMap((name) => {
    const field = fieldAt(source, name);
    return field ? [{ name, field }] : [];
  });
  return readPage(connection, { source, filter, sort: [], outputs, limit: 10_000, offset: 0 }, access);
}
