import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Grid } from '../shared/Grid/Grid.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Page } from '../shared/Page.tsx';
import { useMay } from '../shared/session.ts';

const columns = ['name', 'address', 'phone', 'activeClients', 'active'];

export default function BranchList() {
  const { t } = useTranslation('branches');
  const creates = useMay('branches.create');
  const add = creates && (
    <LinkButton to="/branches/new" type="primary" icon={<PlusOutlined />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page title={t('list')} actions={add}>
      <Grid resource="branches" columns={columns} emptyAction={add} />
    </Page>
  );
}
