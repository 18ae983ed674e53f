import { actOnClients } from '#server/clients/bulk/act.ts';
import { undoBulk } from '#server/clients/bulk/undo.ts';
import { accessFor } from '#server/dataAccess.ts';
import { type Database, transaction } from '#server/database.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { median, timed } from './timing.ts';

const size = 5_000;
const times = 9;

/** Thousands of clients given to one professional: rehearsed, for good, taken back, and the bare statements of the same, taken back too. */
export async function bulkTimes(
  database: Database,
  viewer: SessionViewer,
): Promise<[string, number, number?][]> {
  const ids = await database
    .readers('clients')
    .where({ company_id: viewer.companyId, state: 'active' })
    .orderBy('id')
    .limit(size)
    .pluck('id');
  const professionals = await database
    .readers('professionals')
    .where({ company_id: viewer.companyId, state: 'active' })
    .orderBy('id')
    .limit(2)
    .pluck('id');
  const asking = {
    dialect: database.dialect,
    viewer,
    access: accessFor(viewer, database.dialect, Date.now()),
    now: Date.now(),
    requestId: 'bench',
  };
  const request = (professionalId: number, dryRun: boolean) => ({
    selection: { ids },
    action: 'assign' as const,
    params: { professionalId },
    dryRun,
  });
  const nothing = { before: async () => undefined, after: async () => undefined };
  const act = (professionalId: number, dryRun: boolean) =>
    actOnClients(database, asking, request(professionalId, dryRun), nothing);
  const found: Record<string, number[]> = { hand: [], dry: [], act: [], undo: [] };
  for (let run = 0; run <= times; run += 1) {
    const to = professionals[run % 2];
    found.hand?.push(await timed(() => byHand(database, ids, to)));
    found.dry?.push(await timed(() => act(to, true)));
    let undo = 0;
    found.act?.push(
      await timed(async () => {
        const answer = await act(to, false);
        undo = answer.undo?.id ?? 0;
      }),
    );
    found.undo?.push(await timed(() => undoBulk(database, asking, undo)));
  }
  const of = (name: string) => median((found[name] ?? []).slice(1));
  return [
    ['assigning 5,000 clients, rehearsed', of('dry'), of('hand')],
    ['for good', of('act'), of('hand')],
    ['undone', of('undo'), of('hand')],
  ];
}

const taken = new Error('taken back');
async function byHand(database: Database, ids: number[], to: number): Promise<void> {
  const json = JSON.stringify(ids);
  const list =
    database.dialect === 'sqlite'
      ? 'select value from json_each(?)'
      : 'select cast(value as bigint) from json_array_elements_text(cast(? as json))';
  await transaction(database, async (tx) => {
    await tx.raw(
      `insert into client_professionals (company_id, client_id, professional_id, state, kind, since)
      select c.company_id, c.id, ${to}, 'active', 'colleague', 1 from clients as c where c.id in (${list}) and c.responsible_id is distinct from ${to}
      and not exists (select 1 from client_professionals as l where l.client_id = c.id and l.professional_id = ${to} and l.state = 'active')`,
      [json],
    );
    await tx.raw(
      `update clients set responsible_id = ${to}, version = version + 1, updated_at = 1 where id in (${list}) and responsible_id is distinct from ${to}`,
      [json],
    );
    throw taken;
  }).catch((thrown: unknown) => {
    if (thrown !== taken) throw thrown;
  });
}
