import { Button } from 'antd';

export const SubjectButton = ({ subject, onOpen }: { subject: string; onOpen: () => void }) => (
  <Button
    type="link"
    onClick={onOpen}
    style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
  >
    {subject}
  </Button>
);
