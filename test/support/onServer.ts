import knexFactory from 'knex';

/** One statement on the test server, such as making or dropping a database. */
export async function onServer(url: string, statement: string): Promise<void> {
  const connection = knexFactory({
    client: 'pg',
    connection: url,
    pool: { min: 0, max: 1 },
    acquireConnectionTimeout: 3_000,
  });
  await connection.raw(statement).finally(() => connection.destroy());
}
