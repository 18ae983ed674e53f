import { useTranslation } from 'react-i18next';
import { CreatePage } from '../shared/CreatePage.tsx';
import { useSession } from '../shared/session.ts';
import { useProfessionalFields } from './fields.ts';

export default function ProfessionalCreate() {
  const { t } = useTranslation('professionals');
  const { company, user } = useSession();
  const fields = useProfessionalFields();
  const initial = {
    language: company.language,
    profile: 'employee',
    branchIds: user.branchIds.length === 1 ? user.branchIds : [],
  };
  return (
    <CreatePage
      resource="professionals"
      title={t('new')}
      listTitle={t('list')}
      fields={fields}
      initial={initial}
    />
  );
}
