import type { Dialect } from '#reports/sql.ts';
import type { Access } from '../../dataAccess.ts';
import { type Database, type Transaction, transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { isUniqueViolation } from '../../faults.ts';
import type { SessionViewer } from '../../viewer.ts';

/** Who acts, when, and inside which transaction. */
export interface Work {
  tx: Transaction;
  dialect: Dialect;
  viewer: SessionViewer;
  access: Access;
  now: number;
  requestId: string;
}

/** For how long an action can be taken back, in milliseconds. */
export const undoneWithin = 86_400_000;

/** Somebody else has changed one of the rows between the look at it and the write. */
export class Overtaken extends AppError {
  constructor() {
    super('busy', { message: 'these clients are being changed by somebody else' });
  }
}

const attempts = 3;

/**
 * One transaction, tried again from its beginning when it was overtaken, be it by whoever has just written the very row that it adds. Two
 * of them in one company wait for each other, or each could hold rows that the other wants; SQLite has one writer anyway.
 */
export async function inOneGo<T>(
  database: Database,
  companyId: number,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction(database, async (tx) => {
        if (database.dialect === 'postgres')
          await tx.raw('select pg_advisory_xact_lock(?, ?)', [lockNumber, companyId]);
        return work(tx);
      });
    } catch (thrown) {
      if (!isOvertaken(thrown) || attempt === attempts) throw thrown;
    }
  }
}

const isOvertaken = (thrown: unknown): boolean => thrown instanceof Overtaken || isUniqueViolation(thrown);

/** Any number will do, as long as no other program on the same server takes it. */
const lockNumber = 7_246_002;
