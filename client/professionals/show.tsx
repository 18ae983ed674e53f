import { HistoryOutlined, LineChartOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { WorkingTime } from '#server/professionals/contract.ts';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { useMay, useSession } from '../shared/session.ts';
import { WeekText } from '../shared/WeekText.tsx';
import { InvitedNotice } from './InvitedNotice.tsx';
import { LeftNotice } from './leave/LeftNotice.tsx';
import { PersonMenu } from './PersonMenu.tsx';

const fields = [
  'profile',
  'state',
  'title',
  'email',
  'phone',
  'language',
  'bundleId',
  'activeClients',
  'lastSignInAt',
  'createdAt',
];

export default function ProfessionalShow() {
  const { t } = useTranslation('professionals');
  const more = (record: GridRow) => [
    { label: t('branches'), children: labelsIn(record.branches) || '–' },
    { label: t('availability'), children: <WeekText times={record.availability as WorkingTime[]} /> },
  ];
  return (
    <RecordPage
      resource="professionals"
      fields={fields}
      listTitle={t('list')}
      extra={more}
      actions={(record) => <Actions record={record} />}
    >
      {(record) => <Notices record={record} />}
    </RecordPage>
  );
}

function Actions({ record }: { record: GridRow }) {
  const { t } = useTranslation('professionals');
  const ofOthers = useMay('statistics.ofOthers');
  const isOwn = useSession().user.id === record.id;
  return (
    <>
      <PersonMenu record={record} />
      {(ofOthers || isOwn) && (
        <LinkButton to={`/professionals/${record.id}/history`} icon={<HistoryOutlined />}>
          {t('statistics:toHistory')}
        </LinkButton>
      )}
      {(ofOthers || isOwn) && (
        <LinkButton to={`/professionals/${record.id}/statistics`} type="primary" icon={<LineChartOutlined />}>
          {t('statistics')}
        </LinkButton>
      )}
    </>
  );
}

/** What an administrator should know of this person first. */
function Notices({ record }: { record: GridRow }) {
  if (!useMay('professionals.dismiss')) return null;
  if (record.state !== 'active') return <LeftNotice person={record} />;
  return record.lastSignInAt === null && record._can?.edit ? <InvitedNotice record={record} /> : null;
}

const labelsIn = (named: unknown): string =>
  (Array.isArray(named) ? named : []).map((one: { label?: unknown }) => String(one.label ?? '')).join(', ');
