import type { Knex } from 'knex';

/** Lends one of the pool's connections, as its driver made it, to `work`, and the same again to nobody before it has ended. */
export async function lent<Connection, T>(
  { client }: Knex,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection: Connection = await client.acquireConnection();
  try {
    return await work(connection);
  } finally {
    await client.releaseConnection(connection);
  }
}
