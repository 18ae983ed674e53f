import { Radio, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { mergedFields } from '#server/clients/contract.ts';
import { useSource } from '../../shared/catalog.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useFieldWords } from '../../shared/useFieldWords.ts';

interface Props {
  kept: GridRow;
  closed: GridRow;
  take: string[];
  onTake: (take: string[]) => void;
}

/** Where both say something else, one chooses; what only one says is kept anyway. */
export function SideBySide({ kept, closed, take, onTake }: Props) {
  const { t } = useTranslation('merge');
  const source = useSource('clients');
  const say = useFieldWords('clients');
  const names = ['email', 'username', ...mergedFields].filter((name) => has(kept, name) || has(closed, name));
  const choice = (name: string, side: GridRow, isClosed: boolean) => {
    const words = has(side, name) ? say(name, side) : '–';
    const isOpen = has(kept, name) && has(closed, name) && kept[name] !== closed[name];
    if (!isOpen) return words;
    return (
      <Radio
        name={name}
        checked={take.includes(name) === isClosed}
        onChange={() => onTake(isClosed ? [...take, name] : take.filter((each) => each !== name))}
      >
        {words}
      </Radio>
    );
  };
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="name"
      scroll={{ x: 'max-content' }}
      dataSource={names.map((name) => ({ name }))}
      columns={[
        {
          title: t('field'),
          render: (_, { name }) => source?.fields.find((field) => field.name === name)?.label ?? name,
        },
        { title: t('kept', { name: kept.fullName }), render: (_, { name }) => choice(name, kept, false) },
        {
          title: t('closed', { name: closed.fullName }),
          render: (_, { name }) => choice(name, closed, true),
        },
      ]}
    />
  );
}

const has = (row: GridRow, name: string): boolean => row[name] !== null && row[name] !== undefined;
