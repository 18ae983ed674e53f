import { PlusOutlined } from '@ant-design/icons';
import { Breadcrumb, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { Page } from '../shared/Page.tsx';
import { useOpened } from '../shared/RecordForm/RecordDrawer.tsx';
import { RecordGate } from '../shared/RecordGate.tsx';
import { SectionTabs } from '../shared/SectionTabs.tsx';
import { useSession } from '../shared/session.ts';
import { FileActions } from './file/FileActions.tsx';
import { FileHead } from './file/FileHead.tsx';
import { mayIn } from './file/mayIn.ts';
import { type SectionView, sections } from './file/sections.tsx';
import { useSectionCounts } from './file/useSectionCounts.ts';

/** A client's file: who it is and who follows them on top, and one section at a time below. */
export default function ClientShow() {
  return <RecordGate resource="clients">{(client) => <File client={client} />}</RecordGate>;
}

function File({ client }: { client: GridRow }) {
  const { t } = useTranslation('file');
  const { section = 'information' } = useParams();
  const { permissions } = useSession();
  const shown = sections.filter(({ asks }) => asks === undefined || permissions.includes(asks));
  const current = shown.find(({ name }) => name === section) ?? shown[0];
  const counts = useSectionCounts(client.id, shown);
  const name = String(client.fullName);
  return (
    <Page
      title={name}
      above={
        <Breadcrumb
          style={{ marginBottom: 4 }}
          items={[{ title: <Link to="/clients">{t('clients:list')}</Link> }, { title: name }]}
        />
      }
      below={<FileHead client={client} />}
      actions={<FileActions client={client} />}
    >
      <SectionTabs
        label={t('sections')}
        tabs={shown.map(({ name: key }) => ({
          to: `/clients/${client.id}/${key}`,
          word: t(`section.${key}`),
          count: counts.get(key),
          isHere: key === current?.name,
        }))}
        extra={current && <AddButton client={client} section={current} />}
      />
      {current && <current.Section client={client} />}
    </Page>
  );
}

/** Opens the drawer of the section. */
function AddButton({ client, section: { adds } }: { client: GridRow; section: SectionView }) {
  const { t } = useTranslation('file');
  const { permissions } = useSession();
  const { open } = useOpened();
  if (!adds || !permissions.includes(adds.asks) || !mayIn(client).edit) return null;
  return (
    <Button icon={<PlusOutlined />} onClick={() => open('new')}>
      {t(adds.word)}
    </Button>
  );
}
