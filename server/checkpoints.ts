import type { Knex } from 'knex';

/**
 * SQLite carries its log over into the file every thousand pages, within the commit of whoever comes at that moment: up to half of what an act
 * of thousands took. On a connection of its own it keeps nobody waiting. The writer's limit is for a log that grows faster than that.
 */
export function carriedOver(writer: Knex, aside: Knex): Knex {
  let isDue = false;
  const carry = async () => {
    isDue = false;
    await aside.raw('pragma wal_checkpoint(passive)').catch(() => undefined);
  };
  writer.on('query', () => {
    if (isDue) return;
    isDue = true;
    setTimeout(carry, milliseconds).unref();
  });
  return writer;
}

const milliseconds = 500;
