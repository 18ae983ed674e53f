import { LineChartOutlined, PlusOutlined } from '@ant-design/icons';
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { filters } from '../shared/filters.ts';
import { useFormat } from '../shared/format.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Page } from '../shared/Page.tsx';
import { useMay } from '../shared/session.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { SeatsLine } from './SeatsLine.tsx';

const columns = ['fullName', 'profile', 'state', 'email', 'title', 'activeClients', 'lastSignInAt'];
const deleted: RuleGroup = {
  combinator: 'and',
  rules: [{ field: 'state', operator: 'in', value: ['deleted'] }],
};

export default function ProfessionalList() {
  const { t } = useTranslation('professionals');
  const creates = useMay('professionals.create');
  const presets = [
    { label: t('shared:grid.everything') },
    { label: t('active'), filter: filters.active },
    { label: t('deleted'), filter: deleted },
  ];
  const add = creates && (
    <LinkButton to="/professionals/new" type="primary" icon={<PlusOutlined />}>
      {t('new')}
    </LinkButton>
  );
  const actions = (
    <>
      <LinkButton to="/professionals/statistics" icon={<LineChartOutlined />}>
        {t('statistics:toTeam')}
      </LinkButton>
      {add}
    </>
  );
  return (
    <Page title={t('list')} actions={actions} below={<SeatsLine />}>
      <Grid
        resource="professionals"
        views="professionals"
        columns={columns}
        presets={presets}
        exports
        emptyAction={add}
        cells={{ state: (row) => <StateAndMenu row={row} /> }}
      />
    </Page>
  );
}

function StateAndMenu({ row }: { row: GridRow }) {
  const format = useFormat();
  return (
    <Flex align="center" justify="space-between" gap={4}>
      <Tag
        bordered={false}
        color={row.state === 'active' ? 'success' : 'default'}
        style={{ marginInlineEnd: 0 }}
      >
        {format.choice('professionalState', row.state)}
      </Tag>
      <PersonMenu record={row} small />
    </Flex>
  );
}
