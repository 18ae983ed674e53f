import { EditPage } from '../shared/EditPage.tsx';
import { branchFields } from './fields.ts';

export default function BranchEdit() {
  return <EditPage resource="branches" fields={branchFields} />;
}
