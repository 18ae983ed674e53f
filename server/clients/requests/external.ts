import type { z } from 'zod';
import { claimEmail } from '../../accountEmails.ts';
import { append } from '../../audit.ts';
import { insert } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { withFolded } from '../../folding.ts';
import { letterPage } from '../../letterPage.ts';
import { send } from '../../mail.ts';
import { sendPasswordLink } from '../../passwordLinks.ts';
import type { Write } from '../../writes.ts';
import type { externalBody } from '../contract.ts';
import { type FileWork, inFile, logFile } from '../file/fileWork.ts';
import { ask } from './ask.ts';
import { requestWords } from './words.ts';

type Asked = z.infer<typeof externalBody>;

/** Asks somebody who is not of the company to join a file. Until they agree on their own dashboard they see nothing of it. */
export const inviteExternal = (write: Write, id: number, asked: Asked): Promise<void> =>
  inFile(write, id, async (file) => {
    const person = (await known(asked.email, file)) ?? (await open(asked, file));
    const { companyId } = write.viewer;
    const link = { company_id: companyId, client_id: id, professional_id: person.id, state: 'active' };
    if (await file.tx('client_professionals').where(link).first('id')) throw refusal('inFileAlready');
    await ask({ kind: 'joinFile', clientId: id, professionalIds: [person.id] }, file);
    await writeTo(person, file);
    await logFile(file, { externalAsked: { after: { id: person.id, label: person.name } } });
  });

interface Person {
  id: number;
  name: string;
  email: string;
  language: string;
}

/** Colleagues are added by name; clients, and people of other companies, cannot be asked here. */
async function known(email: string, { tx, viewer }: FileWork): Promise<Person | undefined> {
  const owner = await tx('account_emails').where({ email }).first('company_id', 'professional_id');
  if (!owner) return undefined;
  if (owner.professional_id === null) throw refusal('emailOfClient');
  if (owner.company_id !== viewer.companyId) throw refusal('ofAnotherCompany');
  const person = await tx('professionals').where({ id: owner.professional_id }).first();
  if (person.state !== 'active') throw refusal('hasLeft');
  if (person.profile !== 'readOnly') throw refusal('isColleague');
  return {
    id: person.id,
    name: `${person.first_name} ${person.last_name}`,
    email,
    language: person.language,
  };
}

/** A new account that only reads, free of charge, in the client's branch. */
async function open({ email, firstName, lastName }: Asked, file: FileWork): Promise<Person> {
  const { tx, viewer, now, client, baseUrl = '', requestId } = file;
  const row = {
    company_id: viewer.companyId,
    first_name: firstName,
    last_name: lastName,
    email,
    language: viewer.language,
    profile: 'readOnly',
    state: 'active',
    version: 1,
    created_at: now,
    updated_at: now,
  };
  const id = await insert(tx, 'professionals', withFolded('professionals', row));
  await claimEmail(tx, email, { companyId: viewer.companyId, professionalId: id });
  const branchId = typeof client.branchId === 'number' ? client.branchId : null;
  if (branchId !== null)
    await insert(tx, 'professional_branches', {
      company_id: viewer.companyId,
      professional_id: id,
      branch_id: branchId,
    });
  const person = { id, name: `${firstName} ${lastName}`, email, language: viewer.language };
  await sendPasswordLink(
    tx,
    { person: { ...person, companyId: viewer.companyId }, purpose: 'invitation', baseUrl },
    now,
  );
  const changes = { firstName: { after: firstName }, lastName: { after: lastName }, email: { after: email } };
  const event = { companyId: viewer.companyId, actorId: viewer.professionalId, requestId, branchId };
  await append(tx, { ...event, action: 'create', resource: 'professionals', recordId: id, changes }, now);
  return person;
}

async function writeTo(person: Person, { tx, viewer, now, baseUrl = '' }: FileWork): Promise<void> {
  const said = requestWords(person.language);
  const asker = `${viewer.firstName} ${viewer.lastName}`;
  const letter = letterPage({
    language: person.language,
    subject: said.subject(viewer.company.name),
    parts: [said.greeting(person.name), said.why(asker, viewer.company.name), said.how],
    link: { url: `${baseUrl}/`, words: said.open },
    foot: said.foot,
  });
  const to = { name: person.name, address: person.email };
  const about = { companyId: viewer.companyId, professionalId: person.id };
  await send(tx, { ...about, kind: 'fileRequest', to, ...letter }, now);
}

const refusal = (code: string): AppError =>
  new AppError('conflict', { problems: [{ path: ['email'], code }] });
