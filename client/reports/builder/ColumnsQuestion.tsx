import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostColumns, moved, withColumns, without } from './edits.ts';
import { FieldSelect } from './FieldSelect.tsx';
import { fieldFamilies, fieldLabel, sourceIn } from './fields.ts';
import { ProblemList } from './ProblemList.tsx';
import { problemsAt } from './problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

export function ColumnsQuestion({ catalog, draft, change, problems }: QuestionProps) {
  const { t } = useTranslation('reports');
  const [announced, announce] = useState('');
  const { columns, source } = draft;
  const families = fieldFamilies(catalog, source).map((family) => ({
    ...family,
    fields: family.fields.filter(({ path }) => !columns.includes(path)),
  }));
  const nameOf = (path: string) => fieldLabel(catalog, source, path);
  const move = (index: number, by: -1 | 1): void => {
    change((before) => withColumns(before, moved(before.columns, index, by)));
    announce(
      t('columns.moved', {
        name: nameOf(columns[index] ?? ''),
        place: index + by + 1,
        count: columns.length,
      }),
    );
  };
  return (
    <Question
      title={t('columns.title')}
      problems={problemsAt(problems, 'columns').filter(({ path }) => path.length === 1)}
    >
      <Flex component="ol" vertical gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {columns.map((path, index) => (
          <li key={path}>
            <ColumnRow
              name={nameOf(path)}
              place={index + 1}
              count={columns.length}
              onMove={(by) => move(index, by)}
              onRemove={() => change((before) => withColumns(before, without(before.columns, index)))}
            />
            <ProblemList problems={problemsAt(problems, 'columns', index)} />
          </li>
        ))}
      </Flex>
      <span role="status" className="ant-typography" style={unseen}>
        {announced}
      </span>
      <FieldSelect
        families={families}
        ownLabel={sourceIn(catalog, source)?.label ?? ''}
        label={t('columns.add')}
        disabled={columns.length >= mostColumns}
        onChange={(path) => change((before) => withColumns(before, [...before.columns, path]))}
      />
    </Question>
  );
}

const unseen = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

interface RowProps {
  name: string;
  place: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function ColumnRow({ name, place, count, onMove, onRemove }: RowProps) {
  const { t } = useTranslation('reports');
  return (
    <Flex align="center" gap={4}>
      <Tag bordered={false} style={{ minWidth: 28, textAlign: 'center' }}>
        {place}
      </Tag>
      <Typography.Text ellipsis={{ tooltip: name }} style={{ flex: 1 }}>
        {name}
      </Typography.Text>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={t('columns.up', { name })}
        disabled={place === 1}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={t('columns.down', { name })}
        disabled={place === count}
        onClick={() => onMove(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('columns.remove', { name })}
        onClick={onRemove}
      />
    </Flex>
  );
}
