import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';

/** A quiet cross with a name. */
export const RemoveButton = ({ title, onClick }: { title: string; onClick: () => void }) => (
  <Button
    size="small"
    type="text"
    icon={<CloseOutlined />}
    onClick={onClick}
    aria-label={title}
    title={title}
  />
);
