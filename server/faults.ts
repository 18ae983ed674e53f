/** What a database driver threw, in our words: a rule broken by the caller, or a database that cannot answer now. */
export function databaseFault(thrown: unknown): 'conflict' | 'busy' | 'timeout' | undefined {
  const code = codeOf(thrown);
  if (code === undefined) return isPoolTimeout(thrown) ? 'busy' : undefined;
  if (stopped.has(code)) return 'timeout';
  if (isConstraint(code)) return 'conflict';
  return busy.has(code) || code.startsWith('08') || code.startsWith('57P') ? 'busy' : undefined;
}

export const isUniqueViolation = (thrown: unknown): boolean => {
  const code = codeOf(thrown);
  return (
    code === '23505' ||
    (code === 'SQLITE_CONSTRAINT' && thrown instanceof Error && thrown.message.includes('UNIQUE'))
  );
};

const codeOf = (thrown: unknown): string | undefined =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;

const stopped = new Set(['SQLITE_INTERRUPT', '57014']);

/** Locked, read-only, full or gone: each passes or is put right without a restart. */
const busy = new Set([
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_READONLY',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  '25006',
  '3D000',
  '40001',
  '40P01',
  '53100',
  '53300',
  '55000',
  '55P03',
]);

const isConstraint = (code: string): boolean => code === 'SQLITE_CONSTRAINT' || code.startsWith('23');

const isPoolTimeout = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  (thrown.name === 'KnexTimeoutError' ||
    /Connection terminated|Query read timeout|Unable to acquire a connection/.test(thrown.message));
