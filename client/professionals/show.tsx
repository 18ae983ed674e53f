import { LineChartOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { useMay, useSession } from '../shared/session.ts';

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
  const branches = (record: GridRow) => [
    { label: t('branches'), children: labelsIn(record.branches) || '–' },
  ];
  return (
    <RecordPage
      resource="professionals"
      fields={fields}
      listTitle={t('list')}
      extra={branches}
      actions={({ id }) => <StatisticsLink id={id} />}
    />
  );
}

function StatisticsLink({ id }: { id: number }) {
  const { t } = useTranslation('professionals');
  const ofOthers = useMay('statistics.ofOthers');
  const isOwn = useSession().user.id === id;
  if (!ofOthers && !isOwn) return null;
  return (
    <LinkButton to={`/professionals/${id}/statistics`} type="primary" icon={<LineChartOutlined />}>
      {t('statistics')}
    </LinkButton>
  );
}

const labelsIn = (named: unknown): string =>
  (Array.isArray(named) ? named : []).map((one: { label?: unknown }) => String(one.label ?? '')).join(', ');
