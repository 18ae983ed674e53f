import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { pageOf } from '../shared/addresses.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { RecordPage } from '../shared/RecordPage.tsx';

const fields = ['responsibleId', 'branchId', 'members', 'addsNewClients', 'createdAt', 'updatedAt'];
const hidden = ['groupId'];
const clientPage = (row: GridRow) => pageOf('clients', row.clientId);

export default function GroupShow() {
  const { t } = useTranslation('groups');
  return (
    <RecordPage resource="groups" fields={fields} listTitle={t('list')} deletion={t('deletion')}>
      {({ id }) => (
        <Card size="small" title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('members')}</h2>}>
          <Grid
            small
            resource="memberships"
            name="members"
            columns={['clientId', 'since', 'source']}
            hidden={hidden}
            fixed={ofGroup(id)}
            rowPath={clientPage}
          />
        </Card>
      )}
    </RecordPage>
  );
}

const ofGroup = (id: number): RuleGroup => ({
  combinator: 'and',
  rules: [{ field: 'groupId', operator: '=', value: id }],
});
