import { fold } from '#reports/fold.ts';
import { bind, type Sql, sql } from '#reports/sql.ts';
import { longestTags, tagSeparator } from '../contract.ts';
import type { Plan } from './plans.ts';

/** Puts one word more behind the others; who has it already stays as is, and who has no room for it is told. */
export const tagPlan = ({ tag }: { tag: string }): Plan => ({
  verdict: sql`case when ${has(sql`tags`, tag)} then 'unchanged'
    when length(coalesce(tags, '')) + ${size(tag)} > cast(${bind(longestTags)} as bigint) then 'tooManyTags' else 'changed' end`,
  sets: {
    tags: added(sql`clients.tags`, tag),
    tags_folded: added(sql`clients.tags_folded`, fold(tag)),
  },
});

export const untagPlan = ({ tag }: { tag: string }): Plan => ({
  verdict: sql`case when ${has(sql`tags`, tag)} then 'changed' else 'unchanged' end`,
  sets: {
    tags: without(sql`clients.tags`, tag),
    tags_folded: without(sql`clients.tags_folded`, fold(tag)),
  },
});

const word = (text: string): Sql => sql`cast(${bind(text)} as text)`;
const size = (tag: string): Sql => sql`cast(${bind(tag.length + tagSeparator.length)} as bigint)`;

/** With a separator at both ends every tag stands between two of them. */
const between = (tags: Sql): Sql =>
  sql`(${word(tagSeparator)} || coalesce(${tags}, '') || ${word(tagSeparator)})`;
const standing = (tag: string): Sql => word(`${tagSeparator}${tag}${tagSeparator}`);

/** Both databases replace letter by letter, and find otherwise each in its own way. */
const has = (tags: Sql, tag: string): Sql =>
  sql`replace(${between(tags)}, ${standing(tag)}, '') <> ${between(tags)}`;

const added = (tags: Sql, tag: string): Sql =>
  sql`case when ${tags} is null then ${word(tag)} else ${tags} || ${word(tagSeparator + tag)} end`;

function without(tags: Sql, tag: string): Sql {
  const left = sql`replace(${between(tags)}, ${standing(tag)}, ${word(tagSeparator)})`;
  const ends = sql`cast(${bind(2 * tagSeparator.length)} as integer)`;
  const start = sql`cast(${bind(tagSeparator.length + 1)} as integer)`;
  return sql`case when length(${left}) <= ${ends} then null
    else substr(${left}, ${start}, cast(length(${left}) as integer) - ${ends}) end`;
}
