import { PushpinFilled, PushpinOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Input, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldView } from '../catalog.ts';
import { plain } from '../plain.ts';
import { SortableRows } from '../sorting/SortableRows.tsx';
import type { ColumnsModel } from './useColumns.ts';

const manyFields = 8;

/** The columns that are shown, to be put in order and pinned, and below them those that could be. */
export default function ColumnChooser({ columns }: { columns: ColumnsModel }) {
  const { t } = useTranslation();
  const [text, search] = useState('');
  const shown = columns.columns.map(({ name }) => name);
  const list = columns.list.filter(({ name }) => shown.includes(name));
  const fits = ({ label }: FieldView): boolean => plain(label).includes(plain(text.trim()));
  const others = columns.available.filter((field) => !shown.includes(field.name) && fits(field));
  const isPinned = (name: string): boolean =>
    list.some((column) => column.name === name && column.pinned === true);
  const move = (from: number, to: number): void => {
    const moved = list[from];
    if (moved) columns.change(list.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  const items = columns.columns.filter(fits).map((field) => ({ key: field.name, name: field.label, field }));
  return (
    <Flex vertical gap="small">
      {columns.available.length > manyFields && (
        <Input
          type="search"
          allowClear
          prefix={<SearchOutlined />}
          placeholder={t('grid.searchColumns')}
          aria-label={t('grid.searchColumns')}
          value={text}
          onChange={({ target }) => search(target.value)}
        />
      )}
      <div className="grid-chooser">
        <SortableRows
          label={t('grid.columns')}
          items={items}
          onMove={(from, to) => move(placeOf(items[from]?.key, shown), placeOf(items[to]?.key, shown))}
        >
          {({ field: { name, label } }, _, { handle }) => (
            <Line handle={handle}>
              <Checkbox
                checked
                disabled={list.length === 1}
                onChange={() => columns.change(columns.list.filter((column) => column.name !== name))}
              >
                {label}
              </Checkbox>
              <Button
                size="small"
                type="text"
                icon={isPinned(name) ? <PushpinFilled /> : <PushpinOutlined />}
                aria-pressed={isPinned(name)}
                aria-label={t('grid.pin', { column: label })}
                title={t('grid.pin', { column: label })}
                onClick={() => columns.pin(name, !isPinned(name))}
              />
            </Line>
          )}
        </SortableRows>
        {others.map(({ name, label }) => (
          <Line key={name} handle={<span className="grid-no-handle" />}>
            <Checkbox checked={false} onChange={() => columns.change([...columns.list, { name }])}>
              {label}
            </Checkbox>
          </Line>
        ))}
        {items.length + others.length === 0 && (
          <Typography.Text type="secondary">{t('nothingFound')}</Typography.Text>
        )}
      </div>
    </Flex>
  );
}

const placeOf = (name: string | undefined, shown: readonly string[]): number => shown.indexOf(name ?? '');

function Line({ handle, children }: { handle: ReactNode; children: ReactNode }) {
  return (
    <Flex align="center" gap={4} className="grid-choice">
      {handle}
      {children}
    </Flex>
  );
}
