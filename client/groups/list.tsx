import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Page } from '../shared/Page.tsx';
import { useMay } from '../shared/session.ts';
import { DeletedGroups } from './DeletedGroups.tsx';

const columns = ['title', 'branchId', 'responsibleId', 'members', 'addsNewClients', 'ruleState', 'updatedAt'];
const mine: RuleGroup = {
  combinator: 'and',
  rules: [{ field: 'responsibleId', operator: 'in', value: ['$me'] }],
};

export default function GroupList() {
  const { t } = useTranslation('groups');
  const creates = useMay('groups.create');
  const deletes = useMay('groups.delete');
  const presets = [{ label: t('shared:grid.everything') }, { label: t('mine'), filter: mine }];
  const add = creates && (
    <LinkButton to="/groups/new" type="primary" icon={<PlusOutlined />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page
      title={t('list')}
      actions={
        <>
          {deletes && <DeletedGroups />}
          {add}
        </>
      }
    >
      <Grid resource="groups" views="groups" columns={columns} presets={presets} emptyAction={add} />
    </Page>
  );
}
