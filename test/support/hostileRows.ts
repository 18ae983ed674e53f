import fc from 'fast-check';
import { choices } from '#reports/choices.ts';
import { at, type Make, maybe, nastyDays, word } from './hostileDraws.ts';
import type { StoredRow } from './meaning.ts';

/** Only the last of the rows that have the same keys. */
export const once = (rows: StoredRow[], keys: string[]): StoredRow[] => [
  ...new Map(rows.map((row) => [keys.map((key) => row[key]).join(), row])).values(),
];

/** Of what there was first. Whatever is added draws after it, so that these rows stay what they are. */
export function hostileRows(make: Make): Record<string, StoredRow[]> {
  const stamp = () => ({ version: 1, created_at: make(at), updated_at: make(at) });
  const company = (of: number) => ({ company_id: of });
  const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const owner = (id: number, mine: number) => (id <= mine ? 1 : 2);
  const someOf = (from: number, to: number) => fc.integer({ min: from, max: to });
  const professional = (of: number) => make(of === 1 ? someOf(1, 9) : someOf(10, 12));
  const branch = (of: number) => make(of === 1 ? maybe(someOf(1, 3)) : maybe(fc.constant(4)));
  const client = (of: number) => make(of === 1 ? someOf(1, 70) : someOf(71, 80));
  const group = (of: number) => make(of === 1 ? someOf(1, 6) : fc.constant(7));
  const pick = (list: keyof typeof choices) => make(fc.constantFrom<string>(...choices[list]));
  return {
    companies: [1, 2].map(() => ({
      name: 'Hostile',
      time_zone: 'America/Toronto',
      week_start: 7,
      language: 'fr',
      seats_allowed: 50,
      settings: '{}',
      ...stamp(),
    })),
    branches: range(4).map((id) => ({
      ...company(owner(id, 3)),
      name: `${make(word)} ${id}`,
      address: make(maybe(word)),
      phone: null,
      active: make(someOf(0, 1)),
      ...stamp(),
    })),
    bundles: range(2).map((id) => ({ ...company(id), name: make(word), features: '{}', ...stamp() })),
    professionals: range(12).map((id) => ({
      ...company(owner(id, 9)),
      first_name: make(word),
      last_name: make(word),
      email: `p${id}@x.example`,
      phone: make(maybe(word)),
      title: make(maybe(word)),
      language: pick('language'),
      profile: choices.profile[(id - 1) % 5] ?? 'employee',
      bundle_id: make(maybe(fc.constant(owner(id, 9)))),
      state: id % 4 === 0 ? 'deleted' : 'active',
      last_sign_in_at: make(maybe(at)),
      ...stamp(),
    })),
    professional_branches: once(
      range(14).map(() => ({
        ...company(1),
        professional_id: professional(1),
        branch_id: make(someOf(1, 3)),
      })),
      ['professional_id', 'branch_id'],
    ),
    clients: range(80).map((id) => {
      const of = owner(id, 70);
      return {
        ...company(of),
        first_name: make(word),
        last_name: make(word),
        email: make(maybe(fc.constant(`c${id}@x.example`))),
        secondary_email: make(maybe(word)),
        phone: make(maybe(word)),
        birth_date: make(maybe(fc.constantFrom(...nastyDays))),
        sex: make(maybe(fc.constantFrom<string>(...choices.sex))),
        address: make(maybe(word)),
        language: pick('language'),
        branch_id: branch(of),
        responsible_id: make(maybe(fc.constant(professional(of)))),
        source: make(maybe(fc.constantFrom<string>(...choices.clientSource))),
        state: pick('clientState'),
        has_access: make(someOf(0, 1)),
        app_opened_at: make(maybe(at)),
        last_activity_at: make(maybe(at)),
        archived_at: make(maybe(at)),
        created_by: make(maybe(fc.constant(professional(of)))),
        ...stamp(),
      };
    }),
    client_professionals: once(
      range(120).map((id) => {
        const of = owner(id, 100);
        const ended = make(maybe(at));
        return {
          ...company(of),
          client_id: client(of),
          professional_id: professional(of),
          state: ended === null ? 'active' : 'archived',
          kind: pick('linkKind'),
          since: make(at),
          until: ended,
          ended_reason: ended === null ? null : pick('endReason'),
        };
      }),
      ['client_id', 'professional_id'],
    ),
    groups: range(7).map((id) => ({
      ...company(owner(id, 6)),
      title: make(word),
      branch_id: branch(owner(id, 6)),
      responsible_id: professional(owner(id, 6)),
      adds_new_clients: make(someOf(0, 1)),
      ...stamp(),
    })),
    group_members: once(
      range(60).map((id) => ({
        ...company(owner(id, 50)),
        group_id: group(owner(id, 50)),
        client_id: client(owner(id, 50)),
        since: make(at),
        source: pick('memberSource'),
      })),
      ['group_id', 'client_id'],
    ),
    group_professionals: once(
      range(8).map(() => ({
        ...company(1),
        group_id: group(1),
        professional_id: professional(1),
        since: make(at),
      })),
      ['group_id', 'professional_id'],
    ),
    templates: range(12).map((id) => {
      const of = owner(id, 10);
      const sharing = pick('sharing');
      return {
        ...company(of),
        name: make(word),
        weeks: make(someOf(1, 104)),
        objective: make(maybe(word)),
        notes: null,
        sessions: '[]',
        owner_id: professional(of),
        branch_id: sharing === 'branch' ? (of === 1 ? 1 : 4) : branch(of),
        sharing,
        archived: make(someOf(0, 1)),
        ...stamp(),
      };
    }),
    template_editors: once(
      range(6).map(() => ({
        ...company(1),
        template_id: make(someOf(1, 10)),
        professional_id: professional(1),
      })),
      ['template_id', 'professional_id'],
    ),
    intervention_codes: range(4).map((id) => ({
      ...company(owner(id, 3)),
      code: `K${id}`,
      name: make(word),
      price_cents: make(maybe(someOf(0, 20_000))),
      taxable: make(someOf(0, 1)),
      ...stamp(),
    })),
    interventions: range(90).map((id) => {
      const of = owner(id, 80);
      return {
        ...company(of),
        client_id: client(of),
        author_id: professional(of),
        branch_id: branch(of),
        code_id: make(maybe(fc.constant(of === 1 ? make(someOf(1, 3)) : 4))),
        kind: pick('interventionKind'),
        happened_at: make(at),
        text: null,
        published: make(someOf(0, 1)),
        visibility: pick('visibility'),
        ...stamp(),
      };
    }),
    appointments: range(140).map((id) => {
      const of = owner(id, 120);
      return {
        ...company(of),
        client_id: client(of),
        professional_id: professional(of),
        branch_id: branch(of),
        code_id: null,
        type: pick('appointmentType'),
        starts_at: make(at),
        minutes: make(fc.constantFrom(15, 30, 45, 60, 60)),
        state: pick('appointmentState'),
        price_cents: make(maybe(someOf(0, 12_000))),
        ...stamp(),
      };
    }),
  };
}
