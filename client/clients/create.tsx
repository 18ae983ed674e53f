import { useTranslation } from 'react-i18next';
import { CreatePage } from '../shared/CreatePage.tsx';
import { useSession } from '../shared/session.ts';
import { useClientFields } from './fields.tsx';

export default function ClientCreate() {
  const { t } = useTranslation('clients');
  const { company } = useSession();
  const { fields, branch } = useClientFields({ asksAboutEmail: true });
  const initial = { language: company.language, ...branch.initial };
  return (
    <CreatePage
      resource="clients"
      title={t('new')}
      listTitle={t('list')}
      fields={fields}
      initial={initial}
      isReady={branch.isReady}
    />
  );
}
