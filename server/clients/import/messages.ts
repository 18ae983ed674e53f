import type { DayOrder, FileFormat, ImportField } from '../contract.ts';
import type { CsvFacts } from './csv.ts';
import type { FileFaultCode } from './fault.ts';
import type { Values } from './values.ts';

/** What the thread that reads a file says. */
export type FromWorker =
  | ({ kind: 'head' } & Head)
  | { kind: 'rows' | 'last'; json: string; count: number }
  | { kind: 'fault'; reason: FileFaultCode; line?: number };

export interface Head {
  facts: Partial<CsvFacts>;
  columns: { header: string; samples: string[] }[];
  dayOrder: DayOrder | undefined;
}

/** What is said to it: which file, then the settings once, then that it may go on. */
export type ToWorker = Job | Settings | 'next';

export interface Job {
  bytes: Uint8Array;
  format: FileFormat;
}

export interface Settings {
  columns: (ImportField | null)[];
  dayOrder: DayOrder;
  meanings: [ImportField, [text: string, value: string | readonly number[] | null][]][];
  /** Whether each row comes with its cells as they are in the file. */
  withCells: boolean;
}

export interface GivenRow {
  line: number;
  values: Values;
  errors: [field: ImportField | null, code: string][];
  unknown: [field: ImportField, text: string][];
  doubleOf?: number;
  cells?: string[];
}
