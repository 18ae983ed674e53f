import { Flex, Radio, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mergedFields } from '#server/clients/contract.ts';
import { useSource } from '../../shared/catalog.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { TableOrList } from '../../shared/TableOrList.tsx';
import { useFieldWords } from '../../shared/useFieldWords.ts';

interface Props {
  kept: GridRow;
  closed: GridRow;
  take: string[];
  onTake: (take: string[]) => void;
}

/** Where both say something else, one chooses; what only one says is kept anyway, and so is the name that the kept account signs in with. */
export function SideBySide({ kept, closed, take, onTake }: Props) {
  const { t } = useTranslation('merge');
  const source = useSource('clients');
  const say = useFieldWords('clients');
  const names = ['email', 'username', ...mergedFields].filter((name) => has(kept, name) || has(closed, name));
  const label = (name: string) => source?.fields.find((field) => field.name === name)?.label ?? name;
  const isOpen = (name: string) =>
    chosen.has(name) && has(kept, name) && has(closed, name) && kept[name] !== closed[name];
  const sides = [
    { row: kept, isClosed: false, whose: t('kept', { name: kept.fullName }) },
    { row: closed, isClosed: true, whose: t('closed', { name: closed.fullName }) },
  ];
  const choice = (name: string, { row, isClosed }: (typeof sides)[number], whose?: ReactNode) => {
    const words = (
      <>
        {has(row, name) ? say(name, row) : '–'}
        {whose}
      </>
    );
    return isOpen(name) ? (
      <Radio
        name={name}
        checked={take.includes(name) === isClosed}
        onChange={() => onTake(isClosed ? [...take, name] : take.filter((each) => each !== name))}
      >
        {words}
      </Radio>
    ) : (
      words
    );
  };
  return (
    <TableOrList
      rows={names.map((name) => ({ name }))}
      keyOf={({ name }) => name}
      columns={[
        { title: t('field'), render: (_, { name }) => label(name) },
        ...sides.map((side) => ({
          title: side.whose,
          render: (_: unknown, { name }: { name: string }) => choice(name, side),
        })),
      ]}
      block={({ name }) => (
        <Flex vertical gap={4} role={isOpen(name) ? 'radiogroup' : 'group'} aria-label={label(name)}>
          <strong>{label(name)}</strong>
          {sides.map((side) => (
            <div key={side.whose}>{choice(name, side, <Whose>{side.whose}</Whose>)}</div>
          ))}
        </Flex>
      )}
    />
  );
}

const chosen: ReadonlySet<string> = new Set(mergedFields);

const Whose = ({ children }: { children: string }) => (
  <Typography.Text type="secondary" style={{ display: 'block' }}>
    {children}
  </Typography.Text>
);

const has = (row: GridRow, name: string): boolean => row[name] !== null && row[name] !== undefined;
