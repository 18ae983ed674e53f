import type { Choice } from '#reports/choices.ts';
import type { Viewer } from './access.ts';
import { areasOffIn } from './areas.ts';
import type { Connection } from './database.ts';

/** The signed-in professional, read anew at each request, so that a change of profile, branch or state acts on the next one. */
export interface SessionViewer extends Viewer {
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  title: string | null;
  language: Choice<'language'>;
  theme: 'system' | 'light' | 'dark';
  company: {
    id: number;
    name: string;
    timeZone: string;
    weekStart: number;
    language: string;
    seatsAllowed: number;
    /** After how many days a client counts as without follow-up. */
    noFollowUpDays: number;
  };
}

export interface ViewerRow {
  id: number;
  company_id: number;
  first_name: string;
  last_name: string;
  email: string;
  phone: string | null;
  title: string | null;
  language: Choice<'language'>;
  theme: SessionViewer['theme'];
  profile: Choice<'profile'>;
  company_name: string;
  time_zone: string;
  week_start: number;
  company_language: string;
  seats_allowed: number;
  settings: string;
  features: string | null;
}

/** The active professional with this key, or undefined. */
export async function readViewer(
  connection: Connection,
  professionalId: number,
): Promise<SessionViewer | undefined> {
  const row: ViewerRow | undefined = await connection('professionals as p')
    .join('companies as c', 'c.id', 'p.company_id')
    .leftJoin('bundles as b', 'b.id', 'p.bundle_id')
    .where({ 'p.id': professionalId, 'p.state': 'active' })
    .first(
      'p.*',
      'c.name as company_name',
      'c.time_zone',
      'c.week_start',
      'c.language as company_language',
      'c.seats_allowed',
      'c.settings',
      'b.features',
    );
  return row && viewerOf(row, await branchIdsOf(connection, professionalId));
}

const branchIdsOf = async (connection: Connection, professionalId: number): Promise<number[]> =>
  (
    await connection('professional_branches')
      .where({ professional_id: professionalId })
      .orderBy('branch_id')
      .select('branch_id')
  ).map(({ branch_id }: { branch_id: number }) => branch_id);

function viewerOf(row: ViewerRow, branchIds: number[]): SessionViewer {
  const settings: { managersMayCreateGroups?: boolean; noFollowUpDays?: number } = JSON.parse(row.settings);
  return {
    professionalId: row.id,
    companyId: row.company_id,
    profile: row.profile,
    branchIds,
    areasOff: areasOffIn(row.features),
    managersMayCreateGroups: settings.managersMayCreateGroups ?? false,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    phone: row.phone,
    title: row.title,
    language: row.language,
    theme: row.theme,
    company: {
      id: row.company_id,
      name: row.company_name,
      timeZone: row.time_zone,
      weekStart: row.week_start,
      language: row.company_language,
      seatsAllowed: row.seats_allowed,
      noFollowUpDays: settings.noFollowUpDays ?? 30,
    },
  };
}
