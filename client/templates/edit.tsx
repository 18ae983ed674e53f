import { EditPage } from '../shared/EditPage.tsx';
import { draftsAt } from './drafts/place.ts';
import { useTemplateFields } from './fields.tsx';

export default function TemplateEdit() {
  return <EditPage resource="templates" fields={useTemplateFields()} draftsAt={draftsAt} />;
}
