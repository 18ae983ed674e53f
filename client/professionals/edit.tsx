import { EditPage } from '../shared/EditPage.tsx';
import { useProfessionalFields } from './fields.tsx';

export default function ProfessionalEdit() {
  return <EditPage resource="professionals" fields={useProfessionalFields()} />;
}
