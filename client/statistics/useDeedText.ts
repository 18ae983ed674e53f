import { useTranslation } from 'react-i18next';
import type { Deed, DeedKind } from '#server/statistics/contract.ts';
import { pageOf } from '../shared/addresses.ts';
import { useCatalog } from '../shared/catalog.ts';
import { type Format, useFormat } from '../shared/format.ts';

type Facts = Deed['record'];

/** An event in words. */
export function useDeedText(): (deed: Deed) => string {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const catalog = useCatalog();
  const kindOf = (name: unknown) =>
    name === 'session'
      ? t('session')
      : (catalog?.sources.find((source) => source.name === name)?.label ?? String(name ?? ''));
  return ({ kind, record }) => {
    const change = `${format.choice('auditAction', record.action)} – ${kindOf(record.resource)}`;
    const isChange = kind === 'changesMade' || kind === 'changesUndergone';
    const detail = isChange ? change : details[kind](record, format);
    return t(`did.${kind}`, { detail, actor: labelOf(record.actor) ?? t('system') });
  };
}

const choice =
  (list: string, field: string) =>
  (record: Facts, format: Format): string =>
    format.choice(list, record[field]);

const text =
  (field: string) =>
  (record: Facts): string =>
    String(record[field] ?? '');

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(', ');

const intervention = (record: Facts, format: Format): string =>
  joined(format.choice('interventionKind', record.kind), labelOf(record.code));

const details: Record<
  Exclude<DeedKind, 'changesMade' | 'changesUndergone'>,
  (record: Facts, format: Format) => string
> = {
  appointments: (record, format) =>
    joined(
      format.choice('appointmentType', record.type),
      format.choice('appointmentState', record.state),
      `${format.number(Number(record.minutes))} min`,
    ),
  interventions: intervention,
  documents: (record) => labelOf(record.code) ?? '',
  filesOpened: () => '',
  filesClosed: choice('endReason', 'endedReason'),
  programs: text('name'),
  templates: text('name'),
  groups: text('title'),
  announcements: text('title'),
  challenges: text('title'),
  invoices: (record, format) => joined(String(record.number), format.money(Number(record.total))),
  measurements: (record, format) => joined(labelOf(record.definition), format.number(Number(record.value))),
};

/** Whom or what the event is about, where that has a page. */
export function about({ resource, record }: Deed): { name?: string; page?: string } {
  const client = labelOf(record.client);
  if (client) return withPage(client, pageOf('clients', record.clientId));
  if (resource === 'announcements' || resource === 'challenges') {
    const group = labelOf(record.group);
    return group ? withPage(group, pageOf('groups', record.groupId)) : {};
  }
  if (resource === 'templates') return withPage(String(record.name), pageOf('templates', record.id));
  if (resource === 'groups') return withPage(String(record.title), pageOf('groups', record.id));
  const page = resource === 'auditEvents' ? pageOf(String(record.resource), record.recordId) : undefined;
  return page ? { name: String(record.recordId), page } : {};
}

const withPage = (name: string, page: string | undefined) => ({ name, ...(page ? { page } : {}) });

function labelOf(named: unknown): string | undefined {
  return typeof named === 'object' && named !== null && 'label' in named ? String(named.label) : undefined;
}
