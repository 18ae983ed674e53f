import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { all, rule } from '#reports/rules.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Page } from '../shared/Page.tsx';
import { useMay } from '../shared/session.ts';
import { KindTabs } from './KindTabs.tsx';

const columns = ['name', 'weeks', 'objective', 'ownerId', 'sharing', 'updatedAt'];

const mine = all(rule('ownerId', 'in', ['$me']));
const archived = all(rule('archived', '=', true));

export default function TemplateList() {
  const { t } = useTranslation('templates');
  const creates = useMay('templates.create');
  const presets = [
    { label: t('current') },
    { label: t('mine'), filter: mine },
    { label: t('archived'), filter: archived },
  ];
  const add = creates && (
    <LinkButton to="/templates/new" type="primary" icon={<PlusOutlined />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page title={t('list')} actions={add} below={<KindTabs here="templates" />}>
      <Grid resource="templates" views="templates" columns={columns} presets={presets} emptyAction={add} />
    </Page>
  );
}
