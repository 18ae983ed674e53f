import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleGroup } from '#reports/rules.ts';
import { pageOf } from '../shared/addresses.ts';
import { useCatalog } from '../shared/catalog.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { Page } from '../shared/Page.tsx';
import { Changes } from '../shared/RecordHistory.tsx';
import { useMay } from '../shared/session.ts';
import { VerifyButton } from './VerifyButton.tsx';

const columns = ['at', 'actorId', 'action', 'resource', 'recordId', 'branchId'];
const hidden = ['id'];

const action = (operator: 'in' | 'notIn', ...value: string[]): RuleGroup => ({
  combinator: 'and',
  rules: [{ field: 'action', operator, value }],
});
const signIns = ['signIn', 'signOut', 'signInFailed'];
const files = ['export', 'send'];

export default function AuditList() {
  const { t } = useTranslation('audit');
  const catalog = useCatalog();
  const verifies = useMay('company.edit');
  const kind = (row: GridRow) =>
    row.resource === 'session' || row.resource === 'company'
      ? t(row.resource)
      : (catalog?.sources.find(({ name }) => name === row.resource)?.label ?? String(row.resource));
  const presets = [
    { label: t('shared:grid.everything') },
    { label: t('changes'), filter: action('notIn', 'open', ...signIns, ...files) },
    { label: t('openings'), filter: action('in', 'open') },
    { label: t('signIns'), filter: action('in', ...signIns) },
    { label: t('files'), filter: action('in', ...files) },
  ];
  return (
    <Page title={t('title')} actions={verifies && <VerifyButton />}>
      <Grid
        resource="auditEvents"
        columns={columns}
        hidden={hidden}
        presets={presets}
        exports
        cells={{ resource: kind, recordId: record }}
        expanded={expanded}
        rowPath={nowhere}
      />
    </Page>
  );
}

const nowhere = () => undefined;

/** What it was called then, or at least its number. */
function record({ resource, recordId, label }: GridRow) {
  const page = pageOf(String(resource), recordId);
  const name = typeof label === 'string' ? label : String(recordId ?? '');
  return page ? <Link to={page}>{name}</Link> : name;
}

function expanded(row: GridRow) {
  const changes = (row.changes ?? {}) as Record<string, { before?: unknown; after?: unknown }>;
  const side = (name: 'before' | 'after') =>
    Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change[name]]));
  return Object.keys(changes).length > 0 ? (
    <Changes resource={String(row.resource)} before={side('before')} after={side('after')} />
  ) : null;
}
