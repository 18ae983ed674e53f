/** Why a file cannot be read at all. */
export type FileFaultCode =
  | 'empty'
  | 'unreadable'
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'quoteNotClosed';

export class FileFault extends Error {
  constructor(
    readonly reason: FileFaultCode,
    /** The row of the file where it was found. */
    readonly line?: number,
  ) {
    super(reason);
  }
}

export const most = { bytes: 20 * 1_048_576, rows: 100_000, columns: 300, cell: 32_767 };
