import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { all, rule } from '#reports/rules.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Page } from '../shared/Page.tsx';
import { useMay } from '../shared/session.ts';

const columns = ['name', 'ownerId', 'updatedAt'];
const mine = all(rule('ownerId', 'in', ['$me']));

export function BoardList() {
  const { t } = useTranslation('boards');
  const creates = useMay('boards.create');
  const presets = [{ label: t('shared:grid.everything') }, { label: t('mine'), filter: mine }];
  const add = creates && (
    <LinkButton to="/boards/new" type="primary" icon={<PlusOutlined />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page title={t('list')} actions={add}>
      <Grid
        resource="boards"
        columns={columns}
        presets={presets}
        rowPath={({ id }) => `/boards/${id}`}
        emptyAction={add}
      />
    </Page>
  );
}
