import { sourceNamed } from '#reports/catalog.ts';
import { fold } from '#reports/fold.ts';
import { scan } from '#reports/scan.ts';
import { scoped } from '#reports/scope.ts';
import { bind, column, sql } from '#reports/sql.ts';
import type { Context } from '../../context.ts';
import { type Access, accessFor } from '../../dataAccess.ts';
import { type Connection, query } from '../../database.ts';
import { parse } from '../../errors.ts';
import type { Routes } from '../../routes.ts';
import { tagSeparator, tagsQuery } from '../contract.ts';

const most = 20;
/** Different sets of tags that are looked through, the most frequent first. */
const mostSets = 2_000;

/** The tags of the clients that somebody may see, the most frequent first, by what is typed of one. */
export function addTagRoutes(routes: Routes, { database, now }: Context): void {
  routes.get('/api/clients/tags', 'clients.list', async (request, response) => {
    const { q = '' } = parse(tagsQuery, request.query);
    const access = accessFor(response.locals.viewer, database.dialect, now());
    const counts = countTags(await tagSets(database.readers, access));
    const found = [...counts].filter(([tag]) => fold(tag).includes(fold(q)));
    const data = found
      .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
      .slice(0, most)
      .map(([tag, count]) => ({ tag, count }));
    response.json({ data });
  });
}

function tagSets(
  connection: Connection,
  { scoped: context }: Access,
): Promise<{ tags: string; n: number }[]> {
  const { emitter, withClause } = scoped(context);
  const rows = scan(emitter, sourceNamed('clients'));
  const tags = column(rows.alias, 'tags');
  const from = rows.from();
  const body = sql`select ${tags} as tags, count(*) as n from ${from} where ${tags} is not null
    group by ${tags} order by count(*) desc, ${tags} limit ${bind(mostSets)}`;
  return query(connection, sql`${withClause()} ${body}`);
}

function countTags(sets: { tags: string; n: number }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tags, n } of sets)
    for (const tag of tags.split(tagSeparator)) counts.set(tag, (counts.get(tag) ?? 0) + Number(n));
  return counts;
}
