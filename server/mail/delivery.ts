import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import { startRounds } from '../rounds.ts';
import { type Claimed, claimNext, keepAll, markFailed, markSent, postpone } from './claims.ts';
import { type Deliver, deliverer, type Sender, senderOf } from './transport.ts';

interface Delivering {
  config: Config;
  database: Database;
  log: Logger;
  now: () => number;
}

interface Office {
  place: Delivering;
  sender: Sender;
  deliver: Deliver;
}

/** Sends what waits in the outbox, looking every `pace` milliseconds. Gives the way to stop, which lets the letter under way end. */
export function startMail(place: Delivering, pace: number): () => Promise<void> {
  const { config, log } = place;
  const sender = senderOf(config);
  const deliver = config.SMTP_URL === undefined ? undefined : deliverer(config.SMTP_URL, sender);
  let isStopping = false;
  const stop = startRounds(
    pace,
    () => (deliver ? sendAll({ place, sender, deliver }, () => isStopping) : keepAll(place.database)),
    (error) => log.warn({ reason: nameOf(error) }, 'the outbox could not be read'),
  );
  return async () => {
    isStopping = true;
    await Promise.race([stop(), wait(longestStop, undefined, { ref: false })]);
  };
}

/** Whatever is not over by then is tried again by whoever starts next, once its lease is over. */
const longestStop = 10_000;

async function sendAll(office: Office, isStopping: () => boolean): Promise<void> {
  const { database, now } = office.place;
  while (!isStopping()) {
    const claimed = await claimNext(database, now());
    if (!claimed) return;
    await sendOne(claimed, office);
  }
}

/** What the mail server has taken is told to the database as long as that will not hear it: a letter forgotten would be sent again. */
async function sendOne(claimed: Claimed, { place, sender, deliver }: Office): Promise<void> {
  const { database, log, now } = place;
  try {
    await deliver(claimed);
  } catch (error) {
    const { isFinal, text } = refusalOf(error);
    log.warn({ message: claimed.id, attempts: claimed.attempts, reason: text }, 'a message was not sent');
    const pause = isFinal ? undefined : pauses[claimed.attempts - 1];
    await (pause === undefined
      ? markFailed(database, claimed, text)
      : postpone(database, claimed, text, now() + pause));
    return;
  }
  await persistently(() => markSent(database, claimed, `${sender.name} <${sender.address}>`, now()));
}

const minute = 60_000;

/** After each attempt that failed; after the last, a day and a half later, the message has failed. */
const pauses = [1, 5, 15, 60, 180, 360, 720, 1_440].map((minutes) => minutes * minute);

async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 5) throw error;
      await wait(200 * 2 ** tries);
    }
  }
}

/** An address or a letter that is refused for good is not tried again; everything else, a wrong password too, may be put right. */
function refusalOf(error: unknown): { isFinal: boolean; text: string } {
  const { code, responseCode, response } = (error ?? {}) as Record<string, unknown>;
  const isFinal =
    (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500;
  const said = typeof response === 'string' ? ` ${response}` : '';
  return { isFinal, text: `${nameOf(error)}${said}`.replace(/\p{C}+/gu, ' ').slice(0, 300) };
}

const nameOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'error';
