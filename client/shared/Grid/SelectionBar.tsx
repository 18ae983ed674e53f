import { theme } from 'antd';
import type { ReactNode } from 'react';
import type { SelectionModel } from './useSelection.ts';

/** What can be done with the ticked rows; it stays in sight while the list is scrolled. */
export function SelectionBar({ selection, actions }: { selection: SelectionModel; actions: ReactNode }) {
  const { token } = theme.useToken();
  if (selection.count === 0) return null;
  return (
    <div
      style={{
        position: 'sticky',
        top: 56,
        zIndex: 3,
        padding: '8px 12px',
        borderRadius: token.borderRadius,
        background: token.colorPrimaryBg,
      }}
    >
      {actions}
    </div>
  );
}
