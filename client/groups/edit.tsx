import { EditPage } from '../shared/EditPage.tsx';
import { useGroupFields } from './fields.ts';

export default function GroupEdit() {
  const { fields } = useGroupFields();
  return <EditPage resource="groups" fields={fields} right="configure" />;
}
