import { useTranslation } from 'react-i18next';
import { CreatePage } from '../shared/CreatePage.tsx';
import { branchFields } from './fields.ts';

const initial = { active: true };

export default function BranchCreate() {
  const { t } = useTranslation('branches');
  return (
    <CreatePage
      resource="branches"
      title={t('new')}
      listTitle={t('list')}
      fields={branchFields}
      initial={initial}
    />
  );
}
