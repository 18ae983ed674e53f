import { useTranslation } from 'react-i18next';
import { CreatePage } from '../shared/CreatePage.tsx';
import { useSession } from '../shared/session.ts';
import { useGroupFields } from './fields.ts';

export default function GroupCreate() {
  const { t } = useTranslation('groups');
  const { user } = useSession();
  const { fields, branch } = useGroupFields();
  const initial = { responsibleId: user.id, addsNewClients: false, ...branch.initial };
  return (
    <CreatePage
      resource="groups"
      title={t('new')}
      listTitle={t('list')}
      fields={fields}
      initial={initial}
      isReady={branch.isReady}
      createText={t('create')}
    />
  );
}
