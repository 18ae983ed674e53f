import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../shared/addresses.ts';
import { useCatalog } from '../shared/catalog.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { Page } from '../shared/Page.tsx';
import { Changes } from '../shared/RecordHistory.tsx';

const columns = ['at', 'actorId', 'action', 'resource', 'recordId', 'branchId'];
const hidden = ['id'];

export default function AuditList() {
  const { t } = useTranslation('audit');
  const catalog = useCatalog();
  const kind = (row: GridRow) =>
    row.resource === 'session' || row.resource === 'company'
      ? t(row.resource)
      : (catalog?.sources.find(({ name }) => name === row.resource)?.label ?? String(row.resource));
  return (
    <Page title={t('title')}>
      <Grid
        resource="auditEvents"
        columns={columns}
        hidden={hidden}
        cells={{ resource: kind, recordId: record }}
        expanded={expanded}
        rowPath={nowhere}
      />
    </Page>
  );
}

const nowhere = () => undefined;

function record(row: GridRow) {
  const id = row.recordId;
  const page = pageOf(String(row.resource), id);
  return page ? <Link to={page}>{String(id)}</Link> : String(id ?? '');
}

function expanded(row: GridRow) {
  const changes = (row.changes ?? {}) as Record<string, { before?: unknown; after?: unknown }>;
  const side = (name: 'before' | 'after') =>
    Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change[name]]));
  return Object.keys(changes).length > 0 ? (
    <Changes resource={String(row.resource)} before={side('before')} after={side('after')} />
  ) : null;
}
