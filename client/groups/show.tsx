import { RecordGate } from '../shared/RecordGate.tsx';
import { GroupPage } from './GroupPage.tsx';

export default function GroupShow() {
  return (
    <RecordGate resource="groups">{(record) => <GroupPage key={record.id} group={record} />}</RecordGate>
  );
}
