import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { filters } from '../shared/filters.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Page } from '../shared/Page.tsx';
import { useMay } from '../shared/session.ts';

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
  return (
    <Page title={t('list')} actions={add}>
      <Grid resource="professionals" columns={columns} presets={presets} emptyAction={add} />
    </Page>
  );
}
