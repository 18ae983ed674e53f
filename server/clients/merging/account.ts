import { fieldOf, sourceNamed } from '#reports/catalog.ts';
import type { Scalar } from '#reports/sql.ts';
import type { Changes } from '../../audit.ts';
import type { Transaction } from '../../database.ts';
import { changedColumns } from '../../folding.ts';
import type { Body } from '../../resource.ts';
import { mergedFields } from '../contract.ts';
import type { Pair } from './tables.ts';

type Field = (typeof mergedFields)[number];

/** What the account that stays says differently afterwards: what it did not say, and what is taken from the other. */
export function mergedChanges(into: Body, from: Body, take: readonly Field[]): Changes {
  const changes = mergedFields.flatMap((name) => {
    const [before, after] = [into[name] ?? null, from[name] ?? null];
    const isTaken = before === null || take.includes(name);
    return isTaken && after !== null && after !== before ? [[name, { before, after }] as const] : [];
  });
  const signIn = (['email', 'username'] as const).flatMap((name) =>
    into[name] === null && from[name] !== null ? [[name, { before: null, after: from[name] }] as const] : [],
  );
  return Object.fromEntries([...changes, ...signIn]);
}

/** The one account says all of it; the other is closed, and says which one it is part of now. */
export async function mergeAccounts(
  tx: Transaction,
  pair: Pair,
  changes: Changes,
  now: number,
): Promise<void> {
  const { from, into } = pair;
  const [closed, kept] = [await row(tx, from), await row(tx, into)];
  const moves = (name: 'email' | 'username') => (changes[name] ? { [name]: null } : {});
  await tx('clients')
    .where({ id: from })
    .update({
      ...changedColumns('clients', closed, moves('email')),
      ...moves('username'),
      state: 'deleted',
      has_access: 0,
      merged_into: into,
      version: Number(closed.version) + 1,
      updated_at: now,
    });
  if (changes.email) await tx('account_emails').where({ client_id: from }).update({ client_id: into });
  await joinPasswords(tx, pair);
  await tx('clients')
    .where({ id: into })
    .update({
      ...changedColumns('clients', kept, columnsOf(changes)),
      has_access: Math.max(Number(kept.has_access), Number(closed.has_access)),
      last_activity_at: latest(kept.last_activity_at, closed.last_activity_at),
      app_opened_at: earliest(kept.app_opened_at, closed.app_opened_at),
      version: Number(kept.version) + 1,
      updated_at: now,
    });
}

/** Whoever has one already keeps it. */
async function joinPasswords(tx: Transaction, { from, into }: Pair): Promise<void> {
  const passwordOf = (id: number) => tx('client_credentials').where({ client_id: id });
  if (await passwordOf(into).first('client_id')) await passwordOf(from).delete();
  else await passwordOf(from).update({ client_id: into });
}

const row = (tx: Transaction, id: number): Promise<Record<string, Scalar>> =>
  tx('clients').where({ id }).first();

const columnsOf = (changes: Changes): Record<string, Scalar> =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([name, { after }]) => {
      const column = fieldOf(sourceNamed('clients'), name)?.column;
      return column ? [[column, after as Scalar]] : [];
    }),
  );

const numbers = (...values: (Scalar | undefined)[]): number[] =>
  values.filter((value) => typeof value === 'number');

const latest = (...values: (Scalar | undefined)[]): number | null =>
  numbers(...values).reduce<number | null>((best, value) => Math.max(best ?? value, value), null);

const earliest = (...values: (Scalar | undefined)[]): number | null =>
  numbers(...values).reduce<number | null>((best, value) => Math.min(best ?? value, value), null);
