import { EditPage } from '../shared/EditPage.tsx';
import { useTemplateFields } from './fields.tsx';

export default function TemplateEdit() {
  return <EditPage resource="templates" fields={useTemplateFields()} keepsDraft />;
}
