import { useTranslation } from 'react-i18next';
import { CreatePage } from '../shared/CreatePage.tsx';
import { draftsAt } from './drafts/place.ts';
import { useTemplateFields } from './fields.tsx';

const initial = { weeks: 4, sharing: 'me', archived: false, sessions: [] };

export default function TemplateCreate() {
  const { t } = useTranslation('templates');
  return (
    <CreatePage
      resource="templates"
      title={t('new')}
      listTitle={t('list')}
      fields={useTemplateFields()}
      initial={initial}
      draftsAt={draftsAt}
    />
  );
}
