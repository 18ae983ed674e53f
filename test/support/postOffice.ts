import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  from: string;
  to: string[];
  /** As it came over the wire. */
  raw: string;
  messageId: string;
}

export interface PostOffice {
  url: string;
  received: Received[];
  /** How often somebody began to hand over a letter. */
  attempts: () => number;
  close: () => Promise<void>;
}

/** What it does other than take every letter. */
export interface Manners {
  /** The answer to an address, when it is refused. */
  refuse?: (address: string) => { code: number; text: string } | undefined;
  /** Awaited before a letter is acknowledged; rejecting hangs up in the middle. */
  hold?: () => Promise<void>;
}

/** A real mail server on a free port of this machine. */
export async function openPostOffice(manners: Manners = {}, port = 0): Promise<PostOffice> {
  const received: Received[] = [];
  let attempts = 0;
  const refusal = (address: string) => {
    const found = manners.refuse?.(address);
    return found ? Object.assign(new Error(found.text), { responseCode: found.code }) : undefined;
  };
  const options: SMTPServerOptions = {
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(refusal(address)),
    onData: (stream, { envelope }, done) => {
      attempts += 1;
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const raw = Buffer.concat(pieces).toString('utf8');
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        const [, messageId = ''] = /^Message-ID: (.+)$/im.exec(raw) ?? [];
        (manners.hold?.() ?? Promise.resolve()).then(
          () => {
            received.push({ from, to, raw, messageId });
            done();
          },
          () => hangUp(),
        );
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  const hangUp = () => {
    for (const connection of server.connections)
      (connection as { _socket?: { destroy: () => void } })._socket?.destroy();
  };
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: found } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${found}`,
    received,
    attempts: () => attempts,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The readable parts of a letter, put together from their transfer encodings. */
export const readable = (raw: string): string =>
  raw
    .split(/\r\n--/)
    .map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n');
      const text = body.join('\r\n\r\n');
      if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
      return /quoted-printable/i.test(head) ? unquoted(text) : text;
    })
    .join('\n');

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** Waits until something holds, and says what it was waiting for when it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`it never came about that ${what}`);
}
