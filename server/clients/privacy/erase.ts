import { createHash } from 'node:crypto';
import { append } from '../../audit.ts';
import { type Transaction, transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import type { Write } from '../../writes.ts';

/** What stands in place of a name. */
const nobody = '–';

/**
 * Takes the person out of everything that is kept: names, addresses, texts, letters and what the log says of them. The rows stay, without
 * a word in them, so that every count and every sum is as before. There is no way back.
 */
export const eraseClient = ({ database, viewer, now, requestId }: Write, id: number): Promise<void> =>
  transaction(database, async (tx) => {
    const companyId = viewer.companyId;
    const client = await tx('clients')
      .where({ id, company_id: companyId })
      .forUpdate()
      .first('state', 'branch_id');
    if (!client) throw new AppError('notFound');
    if (client.state === 'active')
      throw new AppError('conflict', { problems: [{ path: [], code: 'archiveFirst' }] });
    const ids = await accountsOf(tx, id);
    const erasure = { company_id: companyId, client_id: id };
    await tx('erasures').insert({ ...erasure, at: now });
    const erased = await silenceLog(tx, companyId, ids);
    await emptyRows(tx, { companyId, ids }, now);
    if (database.dialect === 'sqlite') await mergeSearch(tx);
    await tx('erasures').where(erasure).update({ ended_at: now });
    const event = { companyId, actorId: viewer.professionalId, requestId, branchId: client.branch_id };
    const changes = { erased: { after: erased } };
    await append(tx, { ...event, action: 'update', resource: 'clients', recordId: id, changes }, now);
  });

/** The account and those that were merged into it. */
async function accountsOf(tx: Transaction, id: number): Promise<number[]> {
  const known = new Set([id]);
  for (let next = [id]; next.length; ) {
    const found: number[] = await tx('clients').whereIn('merged_into', next).pluck('id');
    next = found.filter((each) => !known.has(each));
    for (const each of next) known.add(each);
  }
  return [...known];
}

async function emptyRows(
  tx: Transaction,
  { companyId, ids }: { companyId: number; ids: number[] },
  now: number,
): Promise<void> {
  const rowsOf = (table: string) => tx(table).where({ company_id: companyId }).whereIn('client_id', ids);
  await forgetAnswers(tx, ids);
  await tx('account_emails').whereIn('client_id', ids).delete();
  await tx('client_credentials').whereIn('client_id', ids).delete();
  await tx('outbox').whereIn('client_id', ids).delete();
  await rowsOf('notifications').delete();
  await rowsOf('personal_links').delete();
  await tx('bulk_action_rows')
    .whereIn('bulk_id', tx('bulk_actions').where({ company_id: companyId }).select('id'))
    .whereIn('client_id', ids)
    .update({ former: null, tags: null, tags_folded: null });
  await rowsOf('interventions').update({ title: null, title_folded: null, text: null });
  await rowsOf('objectives').update({ title: nobody, title_folded: nobody, detail: null, search: '' });
  await forgetProgramNames(tx, rowsOf('programs'));
  await tx('clients')
    .whereIn('id', ids)
    .update({
      first_name: nobody,
      last_name: nobody,
      first_name_folded: nobody,
      last_name_folded: nobody,
      email: null,
      secondary_email: null,
      username: null,
      phone: null,
      birth_date: null,
      sex: null,
      address: null,
      address_folded: null,
      tags: null,
      tags_folded: null,
      search: '',
      has_access: 0,
      version: tx.raw('version + 1'),
      updated_at: now,
    });
}

/** A name of its own may be the person's; one that is its template's is many people's. */
const forgetProgramNames = (tx: Transaction, programs: ReturnType<Transaction>): Promise<number> =>
  programs
    .whereNotExists(
      tx('template_versions as v')
        .whereRaw('v.id = programs.template_version_id and v.name = programs.name')
        .select(tx.raw('1')),
    )
    .update({ name: nobody, name_folded: nobody, search: '' });

/** What was taken out of SQLite's index of words stays in there until its parts are merged. */
const mergeSearch = (tx: Transaction): Promise<unknown> =>
  tx.raw(`insert into clients_search (clients_search) values ('optimize')`);

/** Kept answers repeat what was sent; a request that is sent again is then carried out again, where it still can be. */
const forgetAnswers = (tx: Transaction, ids: number[]): Promise<number> =>
  tx('idempotency_keys')
    .where((about) => {
      for (const id of ids)
        void about
          .orWhere('body', 'like', `%"clientId":${id},%`)
          .orWhere('body', 'like', `%"client":{"id":${id},%`)
          .orWhere((own) =>
            own.where('body', 'like', `%"id":${id},%`).where('body', 'like', '%"fullName":%'),
          );
    })
    .delete();

/** What the log said of the client is gone; of each event that lost its words its place and the digest of what is left are told. */
async function silenceLog(
  tx: Transaction,
  companyId: number,
  ids: number[],
): Promise<{ sequence: number; digest: string }[]> {
  const named = await tx('clients').whereIn('id', ids).select('id', 'first_name', 'last_name');
  const changes = JSON.stringify({});
  const digest = createHash('sha256').update(changes).digest('hex');
  const ours = { company_id: companyId };
  const said = () =>
    tx('audit_events')
      .where(ours)
      .where((about) => {
        void about.where((own) => own.where({ resource: 'clients' }).whereIn('record_id', ids));
        for (const [resource, table] of ofFile)
          void about.orWhere((other) =>
            other
              .where({ resource })
              .whereIn('record_id', tx(table).where(ours).whereIn('client_id', ids).select('id')),
          );
        for (const { id, first_name, last_name } of named)
          void about
            .orWhere(
              'changes',
              'like',
              `%"id":${id},"label":${JSON.stringify(`${first_name} ${last_name}`)}%`,
            )
            .orWhere('changes', 'like', `%"client":{"before":{"id":${id},%`)
            .orWhere('changes', 'like', `%"client":{"after":{"id":${id},%`)
            .orWhere('changes', 'like', `%"mergedInto":{"before":null,"after":{"id":${id},%`);
      });
  const sequences: number[] = await said().orderBy('sequence').pluck('sequence');
  await said().update({ changes, record_label: null, search: '' });
  return sequences.map((sequence) => ({ sequence, digest }));
}

const ofFile = [
  ['interventions', 'interventions'],
  ['appointments', 'appointments'],
  ['measurements', 'measurements'],
  ['objectives', 'objectives'],
  ['programs', 'programs'],
  ['clientInvoices', 'client_invoices'],
] as const;
