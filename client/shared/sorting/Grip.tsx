import { HolderOutlined } from '@ant-design/icons';
import type { useDraggable } from '@dnd-kit/core';
import { Button } from 'antd';

interface Props {
  /** What it moves, in words. */
  name: string;
  of: Pick<ReturnType<typeof useDraggable>, 'setActivatorNodeRef' | 'attributes' | 'listeners'>;
}

/** By what something is dragged, with the pointer or the keyboard. */
export const Grip = ({ name, of: { setActivatorNodeRef, attributes, listeners } }: Props) => (
  <Button
    ref={setActivatorNodeRef}
    type="text"
    size="small"
    icon={<HolderOutlined />}
    {...attributes}
    {...listeners}
    aria-label={name}
    style={{ cursor: 'grab', touchAction: 'none' }}
  />
);
