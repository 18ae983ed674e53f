import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** What the hover says, when more than the label. */
  title?: string;
  icon: ReactNode;
  isBusy?: boolean;
  onClick?: () => void;
}

/** One of the small buttons of a figure, told by hover and focus. */
export function FigureAction({ label, title = label, icon, isBusy = false, onClick }: Props) {
  return (
    <Tooltip title={title} trigger={['hover', 'focus']}>
      <Button
        type="text"
        size="small"
        icon={icon}
        loading={isBusy}
        aria-label={title === label ? label : `${label}: ${title}`}
        onClick={onClick}
        style={{ width: 32, height: 32 }}
      />
    </Tooltip>
  );
}
