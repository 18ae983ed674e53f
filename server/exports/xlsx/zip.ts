import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** A ZIP file that is made and handed on piece by piece. Compressing is Node's own, on its threads: in JavaScript it would hold up everybody else. */
export interface ZipWriter {
  /** Begins a part; the one before it must have ended. */
  part: (name: string) => Part;
  end: () => void;
  /** What is ready to be handed on. */
  take: () => Uint8Array[];
}

export interface Part {
  write: (text: string) => Promise<void>;
  end: () => Promise<void>;
}

export function zipWriter(at: number): ZipWriter {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  return {
    part: (name) => newPart(zip, name, at),
    end: () => zip.end(),
    take: () => {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}

const deflated = 8;

function newPart(zip: Zip, filename: string, at: number): Part {
  const file: ZipInputFile = { filename, size: 0, crc: 0, compression: deflated, mtime: at };
  zip.add(file);
  const compressor = createDeflateRaw({ level: 6 });
  const hand = (piece: Uint8Array<ArrayBuffer>, isLast: boolean) => file.ondata?.(null, piece, isLast);
  compressor.on('data', (piece: Buffer<ArrayBuffer>) => hand(piece, false));
  return {
    write: (text) => {
      const piece = Buffer.from(text);
      file.size += piece.length;
      file.crc = crc32(piece, file.crc);
      return new Promise((resolve, reject) =>
        compressor.write(piece, (error) => (error ? reject(error) : resolve())),
      );
    },
    end: () =>
      new Promise((resolve, reject) => {
        compressor.once('error', reject).once('end', () => {
          hand(new Uint8Array(), true);
          resolve();
        });
        compressor.end();
      }),
  };
}
