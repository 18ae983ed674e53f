import type { Choice } from '#reports/choices.ts';
import { bind, type Sql, sql } from '#reports/sql.ts';
import type { Viewer } from './access.ts';
import { areasOffIn } from './areas.ts';
import { type Connection, query } from './database.ts';

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
  /** Separated by commas. */
  branch_ids: string | null;
}

/** The active professional with this key, or undefined. */
export async function readViewer(
  connection: Connection,
  professionalId: number,
): Promise<SessionViewer | undefined> {
  const [row] = await query<ViewerRow>(
    connection,
    sql`select ${viewerColumns} from professionals as p ${viewerJoins} where p.id = ${bind(professionalId)} and p.state = 'active'`,
  );
  return row && viewerOf(row);
}

/** All that is known of the professional `p`, in one statement: it is read at each request. */
export const viewerColumns: Sql = sql`p.id, p.company_id, p.first_name, p.last_name, p.email, p.phone, p.title, p.language,
  p.theme, p.profile, c.name as company_name, c.time_zone, c.week_start, c.language as company_language,
  c.seats_allowed, c.settings, b.features,
  (select string_agg(cast(pb.branch_id as text), ',' order by pb.branch_id)
    from professional_branches as pb where pb.professional_id = p.id) as branch_ids`;

export const viewerJoins: Sql = sql`join companies as c on c.id = p.company_id left join bundles as b on b.id = p.bundle_id`;

export function viewerOf(row: ViewerRow): SessionViewer {
  const settings: { managersMayCreateGroups?: boolean; noFollowUpDays?: number } = JSON.parse(row.settings);
  return {
    professionalId: row.id,
    companyId: row.company_id,
    profile: row.profile,
    branchIds: row.branch_ids?.split(',').map(Number) ?? [],
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
