import type { z } from 'zod';
import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { all, rule } from '#reports/rules.ts';
import { append, type Changes } from '../../audit.ts';
import { countRows, filterCondition } from '../../dataAccess.ts';
import { AppError, invalidField } from '../../errors.ts';
import { mayRead } from '../../readable.ts';
import { getRecord } from '../../records.ts';
import type { Body } from '../../resource.ts';
import { isAllowed } from '../../rights.ts';
import type { Write } from '../../writes.ts';
import type { MergeAnswer, mergeBody } from '../contract.ts';
import { type FileWork, inFile, logFile } from '../file/fileWork.ts';
import { mergeAccounts, mergedChanges } from './account.ts';
import { moveRows } from './tables.ts';

/** Two accounts of one person become one, for good. A rehearsal does the same and takes it back. */
export async function mergeClients(
  write: Write,
  id: number,
  { from, take, dryRun }: z.infer<typeof mergeBody>,
): Promise<MergeAnswer> {
  if (from === id) throw invalidField('from', 'sameClient');
  try {
    const work = async (file: FileWork): Promise<MergeAnswer> => {
      const answer = await carryOut(write, file, { from, take });
      if (dryRun) throw new Rehearsed(answer);
      return answer;
    };
    return await inFile(write, id, work, [from]);
  } catch (thrown) {
    if (thrown instanceof Rehearsed) return thrown.answer;
    throw thrown;
  }
}

/** Thrown at the end of a rehearsal, so that nothing of it stays. */
class Rehearsed extends Error {
  constructor({ data: _data, ...answer }: MergeAnswer) {
    super('rehearsed');
    this.answer = answer;
  }
  readonly answer: MergeAnswer;
}

async function carryOut(
  write: Write,
  file: FileWork,
  { from, take }: Pick<z.infer<typeof mergeBody>, 'from' | 'take'>,
): Promise<MergeAnswer> {
  const { tx, viewer, now, client } = file;
  const pair = { companyId: viewer.companyId, from, into: Number(client.id) };
  const other = await getRecord(tx, 'clients', write.resource, from, file.access);
  if (!other) throw invalidField('from', 'unknownReference');
  if (!isAllowed(other, 'edit')) throw new AppError('notAllowed');
  if (client.email && other.email)
    throw new AppError('conflict', { problems: [{ path: ['from'], code: 'bothHaveEmail' }] });
  const moved = await countMoved(from, file);
  const changes = mergedChanges(client, other, take);
  await moveRows(tx, pair);
  await mergeAccounts(tx, pair, changes, now);
  await log(file, other, changes);
  const data = await getRecord(tx, 'clients', write.resource, pair.into, file.access);
  return { moved, changes: asTold(changes), data: data as MergeAnswer['data'] };
}

/** What is told of what moves is what the person sees in the file: of a group or a note that is hidden there is no hint. */
async function countMoved(from: number, { tx, access }: FileWork): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const name of told.filter((source) => mayRead(access.viewer, source))) {
    const source = sourceNamed(name);
    const filter = filterCondition(source, all(rule('clientId', '=', from)), access);
    counted[name] = await countRows(tx, source, filter, access);
  }
  return counted;
}

const told: SourceName[] = [
  'stakeholders',
  'interventions',
  'appointments',
  'programs',
  'measurements',
  'objectives',
  'memberships',
  'clientInvoices',
];

async function log(file: FileWork, other: Body, changes: Changes): Promise<void> {
  const named = (client: Body) => ({ id: Number(client.id), label: String(client.fullName) });
  await logFile(file, { ...changes, mergedFrom: { before: null, after: named(other) } });
  const { tx, viewer, requestId, now, client } = file;
  await append(
    tx,
    {
      companyId: viewer.companyId,
      actorId: viewer.professionalId,
      action: 'delete',
      resource: 'clients',
      recordId: Number(other.id),
      branchId: typeof other.branchId === 'number' ? other.branchId : null,
      changes: { mergedInto: { before: null, after: named(client) } },
      requestId,
    },
    now,
  );
}

const asTold = (changes: Changes): MergeAnswer['changes'] =>
  Object.fromEntries(
    Object.entries(changes).map(([name, { before = null, after = null }]) => [name, { before, after }]),
  );
