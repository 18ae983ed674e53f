import { useTranslation } from 'react-i18next';
import { RecordPage } from '../shared/RecordPage.tsx';

const fields = ['active', 'activeClients', 'phone', 'address', 'createdAt', 'updatedAt'];

export default function BranchShow() {
  const { t } = useTranslation('branches');
  return <RecordPage resource="branches" fields={fields} listTitle={t('list')} deletion={t('deletion')} />;
}
