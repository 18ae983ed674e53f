import { Inflate } from 'fflate';
import { FileFault } from './fault.ts';

/** One file in a zip archive, as its directory describes it. */
export interface ZipEntry {
  method: number;
  packed: number;
  size: number;
  at: number;
}

const most = { entries: 2_000, inflated: 200 * 1_048_576, ratio: 100 };

/** Below this much a high ratio is harmless: a few repeated cells reach it. */
const ratioFrom = 1_048_576;

/** The archive's directory. What it says of sizes is checked again while inflating, as it may lie. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > most.entries) throw new FileFault('tooLarge');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new FileFault('unreadable');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new FileFault('unreadable');
}

const piece = 32_768;

/** An entry's text as it inflates, piece by piece. `budget` is what all entries together may still become. */
export function* inflated(
  bytes: Uint8Array,
  { method, packed, at }: ZipEntry,
  budget: { left: number } = { left: most.inflated },
): Generator<string> {
  const packedBytes = contentOf(bytes, at, packed);
  const decoder = new TextDecoder('utf-8');
  const ready: Uint8Array[] = [];
  let made = 0;
  const take = (data: Uint8Array) => {
    made += data.length;
    budget.left -= data.length;
    if (budget.left < 0 || (made > ratioFrom && made > packed * most.ratio)) throw new FileFault('tooLarge');
    ready.push(data);
  };
  if (method !== 0 && method !== 8) throw new FileFault('unreadable');
  const unpack = method === 8 ? unpacker(take) : take;
  for (let from = 0; from < packedBytes.length; from += piece) {
    unpack(packedBytes.subarray(from, from + piece));
    for (const data of ready.splice(0)) yield decoder.decode(data, { stream: true });
  }
  yield decoder.decode();
}

function unpacker(take: (data: Uint8Array) => void): (data: Uint8Array) => void {
  const inflate = new Inflate((data) => take(data));
  return (data) => {
    try {
      inflate.push(data);
    } catch (thrown) {
      throw thrown instanceof FileFault ? thrown : new FileFault('unreadable');
    }
  };
}

function contentOf(bytes: Uint8Array, at: number, packed: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new FileFault('unreadable');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw new FileFault('unreadable');
  return bytes.subarray(from, from + packed);
}
