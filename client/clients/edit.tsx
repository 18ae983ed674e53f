import { EditPage } from '../shared/EditPage.tsx';
import { useRecord } from '../shared/useRecord.ts';
import { useClientFields } from './fields.tsx';

export default function ClientEdit() {
  const { record } = useRecord('clients');
  const { fields } = useClientFields({ asksAboutEmail: Boolean(record?.email) });
  return <EditPage resource="clients" fields={fields} />;
}
