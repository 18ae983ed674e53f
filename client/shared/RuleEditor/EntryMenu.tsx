import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';

/** One thing that can be done. */
export interface Entry {
  key: string;
  label: string;
  disabled?: boolean;
  act: () => void;
}

interface Props {
  name: string;
  /** Told apart by lines. */
  groups: Entry[][];
  /** Its entries may be made only now. */
  onFirstOpen?: () => void;
}

/** What else can be done with a row. */
export function EntryMenu({ name, groups, onFirstOpen }: Props) {
  const [isOpen, open] = useState(false);
  const filled = groups.filter((entries) => entries.length > 0);
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      open={isOpen}
      onOpenChange={(next) => {
        onFirstOpen?.();
        open(next);
      }}
      menu={{
        items: filled.flatMap(linesOf),
        onClick: ({ key }) =>
          filled
            .flat()
            .find((entry) => entry.key === key)
            ?.act(),
      }}
    >
      <Button size="small" type="text" icon={<MoreOutlined />} aria-label={name} title={name} />
    </Dropdown>
  );
}

const linesOf = (entries: Entry[], index: number): NonNullable<MenuProps['items']> => [
  ...(index > 0 ? [{ type: 'divider' as const }] : []),
  ...entries.map(({ key, label, disabled = false }) => ({ key, label, disabled })),
];
