import { defineResource } from '../resource.ts';

export const outbox = defineResource({
  source: 'outbox',
  sort: '-createdAt',
  stored: {
    sender: { column: 'sender' },
    lastError: { column: 'last_error' },
    text: { column: 'text', heavy: true },
    html: { column: 'html', heavy: true },
    attachments: { column: 'attachments', json: true, heavy: true },
  },
});
