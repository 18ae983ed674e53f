import { readConfig } from '#server/config.ts';
import { accessFor } from '#server/dataAccess.ts';
import {
  type Database,
  databasePlace,
  openDatabase,
  type Transaction,
  transaction,
} from '#server/database.ts';
import { actOnGroup } from '#server/groups/actions/act.ts';
import { undoAction } from '#server/groups/actions/undo.ts';
import type { GroupActionBody } from '#server/groups/contract.ts';
import { seenGroup, type Work } from '#server/groups/work.ts';
import { readViewer, type SessionViewer } from '#server/viewer.ts';
import { median, print, timed } from './timing.ts';

const members = 2_000;
const sessions = 24;
const times = 9;

/** How fast one action reaches the files of two thousand members, and is taken back: each one transaction, as asked over HTTP. */
async function main(): Promise<void> {
  const database = openDatabase(databasePlace(readConfig(process.env)));
  const viewer = await readViewer(database.readers, 1);
  if (!viewer) throw new Error('fill a company first');
  print(`${database.dialect}; an action for a group of ${members}; medians in milliseconds`);
  const place = await transaction(database, (tx) => prepare(tx, viewer));
  for (const [name, act] of actions(place)) {
    const { acted, undone } = await tried(database, viewer, place.groupId, act);
    print(name, acted);
    print('  taken back', undone);
  }
  await transaction(database, (tx) => tidy(tx, place));
  await database.close();
}

interface PlaceOfAction {
  groupId: number;
  templateId: number;
  professionalId: number;
}

function actions({ templateId, professionalId }: PlaceOfAction): [string, GroupActionBody][] {
  const program = { templateId, hiddenUntilStart: false, visibility: 'everyone' as const };
  const startsAt = Date.UTC(2031, 0, 6, 15);
  return [
    ['a program', { action: 'shareProgram', params: { ...program, startsOn: null } }],
    [
      `a program of ${sessions} sessions that begins`,
      { action: 'shareProgram', params: { ...program, startsOn: '2031-01-06' } },
    ],
    [
      'an appointment',
      {
        action: 'addAppointment',
        params: { startsAt, minutes: 45, type: 'group', codeId: null, professionalId },
      },
    ],
  ].map(([name, act]) => [name, { dryRun: false, ...(act as object) }]) as [string, GroupActionBody][];
}

async function tried(database: Database, viewer: SessionViewer, groupId: number, act: GroupActionBody) {
  const acted: number[] = [];
  const undone: number[] = [];
  for (let run = 0; run <= times; run += 1) {
    let undo = 0;
    acted.push(
      await timed(() =>
        inGroup(database, viewer, groupId, async (group, work) => {
          undo = (await actOnGroup(group, act, work)).undo?.id ?? 0;
        }),
      ),
    );
    undone.push(
      await timed(() => inGroup(database, viewer, groupId, (group, work) => undoAction(group, undo, work))),
    );
  }
  return { acted: median(acted.slice(1)), undone: median(undone.slice(1)) };
}

type Step = (group: Awaited<ReturnType<typeof seenGroup>>, work: Work) => Promise<unknown>;

const inGroup = (database: Database, viewer: SessionViewer, groupId: number, step: Step) =>
  transaction(database, async (tx) => {
    const now = Date.now();
    const access = accessFor(viewer, database.dialect, now);
    const group = await seenGroup(groupId, tx, access);
    const asked = {
      dialect: database.dialect,
      viewer,
      access,
      now,
      requestId: 'bench',
      baseUrl: 'http://127.0.0.1',
    };
    return step(group, { ...asked, tx });
  });

/** A group and a template that are there for the measurement only. */
async function prepare(
  tx: Transaction,
  { companyId, professionalId }: SessionViewer,
): Promise<PlaceOfAction> {
  const copied = async (table: string, changes: object): Promise<number> => {
    const { id: _, ...row } = await tx(table).where({ company_id: companyId }).first();
    const [made] = await tx(table)
      .insert({ ...row, ...changes })
      .returning('id');
    return made.id;
  };
  const groupId = await copied('groups', { title: 'bench', title_folded: 'bench' });
  const weekly = Array.from({ length: sessions }, (_, at) => ({
    week: 1 + Math.floor(at / 3),
    title: 'bench',
    exercises: [],
  }));
  const templateId = await copied('templates', {
    name: 'bench',
    weeks: 8,
    sessions: JSON.stringify(weekly),
    archived: 0,
  });
  await tx.raw(
    `insert into group_members (company_id, group_id, client_id, since, source)
      select company_id, ${groupId}, id, 1, 'bulk' from clients where company_id = ${companyId} and state = 'active' order by id limit ${members}`,
  );
  return { groupId, templateId, professionalId };
}

/** What the log says of it stays: nothing of a log is ever taken away. */
async function tidy(tx: Transaction, { groupId, templateId }: PlaceOfAction): Promise<void> {
  await tx('group_members').where({ group_id: groupId }).delete();
  await tx('groups').where({ id: groupId }).delete();
  await tx('templates').where({ id: templateId }).update({ archived: 1 });
}

await main();
