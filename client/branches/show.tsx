import { useTranslation } from 'react-i18next';
import { RecordPage } from '../shared/RecordPage.tsx';
import { MoveButton } from './MoveButton.tsx';

const fields = ['active', 'activeClients', 'phone', 'address', 'createdAt', 'updatedAt'];

export default function BranchShow() {
  const { t } = useTranslation('branches');
  return (
    <RecordPage
      resource="branches"
      fields={fields}
      listTitle={t('list')}
      deletion={t('deletion')}
      actions={(record) => (record._can?.edit && record.active ? <MoveButton branch={record} /> : null)}
    />
  );
}
