import { fold } from '#reports/fold.ts';
import { keysIn } from '#reports/given.ts';
import { bind, type Sql, sql } from '#reports/sql.ts';
import { query } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { copyProgram, versionOf } from '../../programCopies.ts';
import type { GroupAct } from '../contract.ts';
import type { Work } from '../work.ts';
import type { Resolved } from './resolve.ts';

interface Chosen {
  actionId: number;
  clientIds: readonly number[];
}

/** Writes the copies: one statement for each table, however many members there are. */
export function perform({ act }: Resolved, chosen: Chosen, work: Work): Promise<unknown> {
  switch (act.action) {
    case 'shareProgram':
      return giveProgram(act.params, chosen, work);
    case 'addAppointment':
      return addAppointments(act.params, chosen, work);
    case 'addIntervention':
      return addInterventions(act.params, chosen, work);
    case 'addObjective':
      return addObjectives(act.params, chosen, work);
    case 'addMeasurement':
      return addMeasurements(act.params, chosen, work);
  }
}

type ParamsOf<A extends GroupAct['action']> = Extract<GroupAct, { action: A }>['params'];

/** Outside an action on a group it cannot be taken back as one. */
export async function giveProgram(
  { templateId, ...given }: ParamsOf<'shareProgram'>,
  { actionId, clientIds }: Partial<Chosen> & Pick<Chosen, 'clientIds'>,
  work: Work,
): Promise<void> {
  const { tx, dialect, viewer, now } = work;
  const version = await versionOf(tx, templateId, { authorId: viewer.professionalId, now });
  if (!version) throw new AppError('notFound');
  const copying = {
    version,
    authorId: viewer.professionalId,
    ...given,
    ...(actionId === undefined ? {} : { actionId }),
    now,
  };
  const recipients = sql`select id as client_id, branch_id from ${files(clientIds, work)}`;
  await copyProgram(tx, dialect, copying, recipients);
}

const addAppointments = (
  { startsAt, minutes, type, codeId, professionalId }: ParamsOf<'addAppointment'>,
  { actionId, clientIds }: Chosen,
  work: Work,
) =>
  query(
    work.tx,
    sql`insert into appointments (company_id, client_id, professional_id, branch_id, code_id, type, starts_at, minutes, state,
        price_cents, group_action_id, version, created_at, updated_at)
      select f.company_id, f.id, ${whole(professionalId)}, f.branch_id, ${whole(codeId)}, ${text(type)}, ${whole(startsAt)},
        ${whole(minutes)}, 'booked', (select k.price_cents from intervention_codes as k where k.id = ${whole(codeId)}),
        ${stamped(actionId, work)}
      from ${files(clientIds, work)} order by f.id`,
  );

const addInterventions = (
  { kind, title, text: note, codeId, happenedAt, visibility, published }: ParamsOf<'addIntervention'>,
  { actionId, clientIds }: Chosen,
  work: Work,
) =>
  query(
    work.tx,
    sql`insert into interventions (company_id, client_id, author_id, branch_id, code_id, kind, happened_at, title, title_folded,
        text, published, visibility, group_action_id, version, created_at, updated_at)
      select f.company_id, f.id, ${whole(work.viewer.professionalId)}, f.branch_id, ${whole(codeId)}, ${text(kind)},
        ${whole(happenedAt)}, ${text(title)}, ${text(title === null ? null : fold(title))}, ${text(note)},
        ${whole(Number(published))}, ${text(visibility)}, ${stamped(actionId, work)}
      from ${files(clientIds, work)} order by f.id`,
  );

const addObjectives = (
  { title, detail, dueOn, visibility }: ParamsOf<'addObjective'>,
  { actionId, clientIds }: Chosen,
  work: Work,
) =>
  query(
    work.tx,
    sql`insert into objectives (company_id, client_id, branch_id, author_id, title, title_folded, search, detail, due_on, state,
        visibility, group_action_id, version, created_at, updated_at)
      select f.company_id, f.id, f.branch_id, ${whole(work.viewer.professionalId)}, ${text(title)}, ${text(fold(title))},
        ${text(fold(title))}, ${text(detail)}, ${text(dueOn)}, 'open', ${text(visibility)}, ${stamped(actionId, work)}
      from ${files(clientIds, work)} order by f.id`,
  );

const addMeasurements = (
  { definitionId, value, measuredAt }: ParamsOf<'addMeasurement'>,
  { actionId, clientIds }: Chosen,
  work: Work,
) =>
  query(
    work.tx,
    sql`insert into measurements (company_id, client_id, definition_id, author_id, value, measured_at, group_action_id,
        version, created_at, updated_at)
      select f.company_id, f.id, ${whole(definitionId)}, ${whole(work.viewer.professionalId)},
        cast(${bind(value)} as double precision), ${whole(measuredAt)}, ${stamped(actionId, work)}
      from ${files(clientIds, work)} order by f.id`,
  );

/** The chosen members' files, as `f`. */
const files = (clientIds: readonly number[], { dialect }: Work): Sql =>
  sql`clients as f where f.id in (${keysIn(clientIds, dialect)})`;

const stamped = (actionId: number, { now }: Work): Sql =>
  sql`${whole(actionId)}, 1, ${whole(now)}, ${whole(now)}`;

/** PostgreSQL wants to be told what a binding in a list of columns is. */
const whole = (value: number | null): Sql => sql`cast(${bind(value)} as bigint)`;
const text = (value: string | null): Sql => sql`cast(${bind(value)} as text)`;
