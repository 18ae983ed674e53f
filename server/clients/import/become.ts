import type { Scalar } from '#reports/sql.ts';
import { can } from '../../access.ts';
import type { SessionViewer } from '../../viewer.ts';
import type { ImportField } from '../contract.ts';
import { columnOf, type Stored } from './columns.ts';
import type { JudgedRow, Judging } from './judge.ts';
import type { Meanings } from './meanings.ts';
import type { GivenRow } from './messages.ts';

interface Resolved {
  given: Record<string, Scalar>;
  reasons: { field: ImportField; code: string }[];
}

/** A row's values as columns. */
function resolve({ values }: GivenRow, client: Stored | undefined, { meanings }: Judging): Resolved {
  const resolved: Resolved = { given: {}, reasons: [] };
  for (const [name, value] of Object.entries(values)) {
    const field = name as ImportField;
    const column = columnOf[field];
    if (!column) continue;
    if (typeof value === 'string') resolved.given[column] = value;
    if (Array.isArray(value))
      pointTo(resolved, { field, column, ids: value, held: client?.[column] }, meanings);
  }
  return resolved;
}

interface Pointing {
  field: ImportField;
  column: string;
  ids: readonly number[];
  held: Scalar | undefined;
}

/** A name that several bear means the one that is there already, else the only one still here. */
function pointTo(
  { given, reasons }: Resolved,
  { field, column, ids, held }: Pointing,
  { usable }: Meanings,
): void {
  const able = ids.filter((id) => usable[field]?.has(id));
  if (typeof held === 'number' && ids.includes(held)) given[column] = held;
  else if (able.length === 1) given[column] = able[0] ?? null;
  else reasons.push({ field, code: able.length ? 'ambiguousValue' : 'unknownReference' });
}

/** What a row changes in a client who is there. */
export function changeOf(row: GivenRow, client: Stored, judging: Judging): JudgedRow {
  const { given, reasons } = resolve(row, client, judging);
  const changed = Object.entries(given).filter(([column, value]) => value !== client[column]);
  const changes = changed.map(([column]) => fieldOf[column]).filter((field) => field !== undefined);
  const name = `${client.first_name} ${client.last_name}`;
  const judged = { line: row.line, name, client, given: Object.fromEntries(changed), changes };
  if (changes.length > 0) reasons.push(...forbidden(changes, given, client, judging));
  if (reasons.length) return { ...judged, verdict: 'error', reasons };
  if (changes.length === 0) return { ...judged, verdict: 'unchanged', reasons: [] };
  return judging.update
    ? { ...judged, verdict: 'update', reasons: [] }
    : { ...judged, verdict: 'duplicate', reasons: [{ field: null, code: 'alreadyThere' }] };
}

const fieldOf = Object.fromEntries(
  Object.entries(columnOf).map(([field, column]) => [column, field as ImportField]),
) as Record<string, ImportField>;

type Reasons = JudgedRow['reasons'];

function forbidden(
  changes: readonly ImportField[],
  given: Resolved['given'],
  client: Stored,
  { viewer }: Judging,
): Resolved['reasons'] {
  if (client.is_writable !== 1 || !can(viewer, 'clients.edit')) return [{ field: 'id', code: 'notAllowed' }];
  const assigns = changes.includes('responsibleId') && !can(viewer, 'clients.assign');
  const moves = changes.includes('branchId') && !isOwnBranch(given.branch_id, viewer);
  return [
    ...(assigns ? [{ field: 'responsibleId' as const, code: 'notAllowed' }] : []),
    ...(moves ? [{ field: 'branchId' as const, code: 'unknownReference' }] : []),
  ];
}

const isOwnBranch = (branchId: Scalar | undefined, { profile, branchIds }: SessionViewer): boolean =>
  profile === 'superAdmin' || (typeof branchId === 'number' && branchIds.includes(branchId));

/** As creating the client alone would be refused; whoever has but one branch files under it. */
export function creationOf(
  { row, ...judged }: { row: GivenRow; line: number; name: string; changes: ImportField[] },
  judging: Judging,
): JudgedRow {
  const { viewer } = judging;
  const { given, reasons } = resolve(row, undefined, judging);
  const assigns = can(viewer, 'clients.assign');
  const missing: Reasons = (['firstName', 'lastName'] as const)
    .filter((field) => row.values[field] === undefined)
    .map((field) => ({ field, code: 'required' }));
  if (!assigns && ![undefined, viewer.professionalId].includes(given.responsible_id as number | undefined))
    reasons.push({ field: 'responsibleId', code: 'notAllowed' });
  if (!assigns) given.responsible_id = viewer.professionalId;
  const [only, ...others] = viewer.branchIds;
  if (given.branch_id === undefined && only !== undefined && others.length === 0) given.branch_id = only;
  if (given.branch_id !== undefined && !isOwnBranch(given.branch_id, viewer))
    reasons.push({ field: 'branchId', code: 'unknownReference' });
  const isInSight =
    viewer.profile === 'superAdmin' ||
    given.branch_id !== undefined ||
    given.responsible_id === viewer.professionalId;
  if (!isInSight) reasons.push({ field: 'branchId', code: 'required' });
  const all = [...missing, ...reasons];
  return { ...judged, given, verdict: all.length ? 'error' : 'create', reasons: all };
}
