import { sourceNamed } from '#reports/catalog.ts';
import { all, rule } from '#reports/rules.ts';
import { ownField } from '#reports/scan.ts';
import { type Access, filterCondition, readPage } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import type { Body, WriteContext } from '../resource.ts';
import type { Share } from './contract.ts';
import { isInCharge, type Shareable, shareable } from './shareable.ts';

type NamedShare = Share & { label: string | null };

/** With whom each row is shared, for whoever is in charge of it; undefined for the others. A branch out of sight is left out. */
export async function embedShares(
  name: Shareable,
  rows: Body[],
  connection: Connection,
  access: Access,
): Promise<(NamedShare[] | undefined)[]> {
  const ids = rows.filter((row) => isInCharge(row, access.viewer)).map(({ id }) => id);
  const found = ids.length ? await readShares(name, ids, connection, access) : [];
  const { of } = shareable[name];
  return rows.map(({ id }) =>
    ids.includes(id) ? found.filter((line) => line[of] === id).flatMap(namedShare) : undefined,
  );
}

function readShares(name: Shareable, ids: unknown[], connection: Connection, access: Access) {
  const { of, source: sourceName } = shareable[name];
  const source = sourceNamed(sourceName);
  const filter = filterCondition(source, all(rule(of, 'in', ids)), access);
  const outputs = [of, 'audience', 'branchId', 'professionalId', 'right'].map((field) => ({
    name: field,
    field: ownField(source, field),
  }));
  return readPage(connection, { source, filter, sort: [], outputs, limit: 100_000, offset: 0 }, access);
}

function namedShare(line: Body): NamedShare[] {
  const right = line.right as Share['right'];
  if (line.audience === 'company') return [{ to: 'company', right, label: null }];
  const name = line.audience === 'branch' ? 'branchId' : 'professionalId';
  const id = line[name];
  if (typeof id !== 'number') return [];
  const to = name === 'branchId' ? { branchId: id } : { professionalId: id };
  return [{ to, right, label: String(line[`${name}_label`]) }];
}

/** Replaces the shares that the viewer sees; one with a branch out of sight stays. */
export async function saveShares(
  name: Shareable,
  id: number,
  { shares }: Body,
  { tx, viewer }: WriteContext,
): Promise<void> {
  const { table, key } = shareable[name];
  const old = tx(table).where({ [key]: id });
  const { branchIds } = viewer;
  const seen =
    viewer.profile === 'superAdmin'
      ? old
      : old.where((each) => each.whereNull('branch_id').orWhereIn('branch_id', [...branchIds]));
  await seen.delete();
  const rows = (shares as Share[]).map((share) => ({
    company_id: viewer.companyId,
    [key]: id,
    ...audience(share),
    access: share.right,
  }));
  if (rows.length) await tx(table).insert(rows);
}

function audience({ to }: Share) {
  if (to === 'company') return { audience: 'company', branch_id: null, professional_id: null };
  if ('branchId' in to) return { audience: 'branch', branch_id: to.branchId, professional_id: null };
  return { audience: 'person', branch_id: null, professional_id: to.professionalId };
}
