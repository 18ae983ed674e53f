import type { Choice } from '#reports/choices.ts';
import { shift } from '#reports/days.ts';
import { fold } from '#reports/fold.ts';
import { keysIn } from '#reports/given.ts';
import { bind, type Dialect, type Sql, sql } from '#reports/sql.ts';
import { query, type Transaction } from './database.ts';
import { AppError } from './errors.ts';

/** A template as it is at one version: what a copy holds, whatever becomes of the template. */
export interface TemplateVersion {
  id: number;
  company_id: number;
  template_id: number;
  version: number;
  name: string;
  weeks: number;
  sessions: string;
}

/** Keeps a template as it is now, once for each of its versions. Nothing where there is no such template any more. */
export async function versionOf(
  tx: Transaction,
  templateId: number,
  { authorId, now }: { authorId: number | null; now: number },
): Promise<TemplateVersion | undefined> {
  const template = await tx('templates').where({ id: templateId }).first();
  if (!template) return undefined;
  const { company_id, version, name, weeks, objective, sessions } = template;
  const key = { company_id, template_id: templateId, version };
  await tx('template_versions')
    .insert({ ...key, name, weeks, objective, sessions, author_id: authorId, at: now })
    .onConflict(['company_id', 'template_id', 'version'])
    .ignore();
  return tx('template_versions').where(key).first();
}

/** Refuses to give a program in which there is nothing to do. `path` is where the body names the template. */
export async function refuseWithoutSessions(
  tx: Transaction,
  templateId: number,
  path: string[],
): Promise<void> {
  const template = await tx('templates').where({ id: templateId }).first('sessions');
  if (template && !hasSessions(template))
    throw new AppError('invalidInput', { problems: [{ path, code: 'noSessions' }] });
}

export const hasSessions = ({ sessions }: Pick<TemplateVersion, 'sessions'>): boolean =>
  JSON.parse(sessions).length > 0;

export interface Copying {
  version: TemplateVersion;
  authorId: number;
  startsOn: string | null;
  hiddenUntilStart: boolean;
  visibility: Choice<'visibility'>;
  /** The action that it is part of, by which it can be taken back. */
  actionId?: number;
  /** The group that gives it to whoever joins. */
  joinedGroupId?: number;
  now: number;
}

/**
 * Puts a copy into the file of each of `recipients`, a select of `client_id` and `branch_id`: two statements however many there are. A copy
 * points to the version that it was made from, which never changes. Gives the clients.
 */
export async function copyProgram(
  tx: Transaction,
  dialect: Dialect,
  copying: Copying,
  recipients: Sql,
): Promise<number[]> {
  const { version, authorId, startsOn, hiddenUntilStart, visibility, actionId, joinedGroupId, now } = copying;
  const endsOn = startsOn === null ? null : shift(startsOn, version.weeks * 7 - 1, 'day');
  const made = await query<{ id: number; client_id: number }>(
    tx,
    sql`insert into programs (company_id, client_id, author_id, template_id, template_version_id, template_version, branch_id, name,
        name_folded,
        search, weeks, starts_on, ends_on, hidden_until_start, visibility, state, group_action_id, joined_group_id,
        version, created_at, updated_at)
      select ${whole(version.company_id)}, r.client_id, ${whole(authorId)}, ${whole(version.template_id)}, ${whole(version.id)},
        ${whole(version.version)}, r.branch_id, ${text(version.name)}, ${text(fold(version.name))}, ${text(fold(version.name))}, ${whole(version.weeks)},
        ${text(startsOn)}, ${text(endsOn)}, ${whole(Number(hiddenUntilStart))}, ${text(visibility)}, 'active',
        ${whole(actionId ?? null)}, ${whole(joinedGroupId ?? null)}, 1, ${whole(now)}, ${whole(now)}
      from (${recipients}) as r order by r.client_id returning id, client_id`,
  );
  if (startsOn !== null && made.length > 0) await planSessions(tx, dialect, { version, startsOn }, made);
  return made.map(({ client_id }) => client_id);
}

const planSessions = (
  tx: Transaction,
  dialect: Dialect,
  { version, startsOn }: { version: TemplateVersion; startsOn: string },
  made: readonly { id: number }[],
) =>
  query(
    tx,
    sql`insert into program_sessions (company_id, program_id, client_id, due_on, state)
      select p.company_id, p.id, p.client_id, d.value, 'open'
      from programs as p, (${listed(dueDays(version.sessions, startsOn), dialect)}) as d
      where p.id in (${keysIn(
        made.map(({ id }) => id),
        dialect,
      )})
      order by p.id, d.value`,
  );

/** The sessions of a week are spread over it, the first one on its first day. */
export function dueDays(sessions: string, startsOn: string): string[] {
  const all = JSON.parse(sessions) as { week: number }[];
  return all.map(({ week }, at) => {
    const isOfWeek = (other: { week: number }) => other.week === week;
    const before = all.slice(0, at).filter(isOfWeek).length;
    const within = Math.floor((before * 7) / all.filter(isOfWeek).length);
    return shift(startsOn, (week - 1) * 7 + within, 'day');
  });
}

/** Values as rows, in one binding. */
function listed(values: readonly string[], dialect: Dialect): Sql {
  const list = bind(JSON.stringify(values));
  return dialect === 'sqlite'
    ? sql`select value from json_each(${list})`
    : sql`select value from json_array_elements_text(cast(${list} as json))`;
}

/** PostgreSQL wants to be told what a binding in a list of columns is. */
const whole = (value: number | null): Sql => sql`cast(${bind(value)} as bigint)`;
const text = (value: string | null): Sql => sql`cast(${bind(value)} as text)`;
