import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Claimed } from './claims.ts';

export interface Sender {
  name: string;
  address: string;
}

/** Who letters come from. Without `MAIL_FROM` they come from the address that people use, to which nobody can answer. */
export function senderOf({ MAIL_FROM, BASE_URL }: Pick<Config, 'MAIL_FROM' | 'BASE_URL'>): Sender {
  const host = BASE_URL ? new URL(BASE_URL).hostname : 'localhost';
  const [, name = '', address = MAIL_FROM] = /^(.*?)\s*<(.+)>$/.exec(MAIL_FROM ?? '') ?? [];
  return { name: name.replace(/^"|"$/g, '') || 'Cohort', address: address ?? `no-reply@${host}` };
}

export type Deliver = (message: Claimed) => Promise<void>;

const [patience, wholePatience] = [20_000, 90_000];

/** Hands one letter to the mail server; resolves when that has taken it. */
export function deliverer(url: string, sender: Sender): Deliver {
  return async (message) => {
    const transport = createTransport({
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const tooLong = setTimeout(() => transport.close(), wholePatience);
    try {
      await transport.sendMail(letterOf(message, sender));
    } finally {
      clearTimeout(tooLong);
      transport.close();
    }
  };
}

/** Addresses are given in parts, so that a comma in one never makes two. The same letter has the same Message-ID however often it is tried. */
const letterOf = (message: Claimed, sender: Sender) => ({
  from: sender,
  to: { name: message.recipient_name, address: message.recipient },
  envelope: { from: sender.address, to: [message.recipient] },
  messageId: `<${message.message_id}@${sender.address.split('@').at(-1)}>`,
  subject: message.subject,
  text: message.text,
  html: message.html,
  attachments: attachmentsOf(message),
  headers: { 'Auto-Submitted': 'auto-generated' },
});

interface Stored {
  name: string;
  type: string;
  content: string;
}

const attachmentsOf = ({ attachments }: Claimed) =>
  (JSON.parse(attachments) as Stored[]).map(({ name, type, content }) => ({
    filename: name,
    contentType: type,
    content: Buffer.from(content, 'base64'),
  }));
