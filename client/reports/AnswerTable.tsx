import { Empty, Table, type TableColumnType, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.ts';
import { type Answer, type Cell, type Column, isNumeric } from './answer.ts';
import type { CellWords } from './plot.ts';

interface Line {
  key: number;
  cells: Cell[];
}

const pageSize = 50;

export function AnswerTable({ answer: { columns, rows }, words }: { answer: Answer; words: CellWords }) {
  const { t } = useTranslation('reports');
  const { number } = useFormat();
  const lines = useMemo<Line[]>(() => rows.map((cells, key) => ({ key, cells })), [rows]);
  const shown = useMemo(
    () => columns.map((column, index) => tableColumn(column, index, words)),
    [columns, words],
  );
  if (rows.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<NothingFound />} />;
  return (
    <Table<Line>
      size="small"
      columns={shown}
      dataSource={lines}
      scroll={{ x: 'max-content' }}
      pagination={{
        defaultPageSize: pageSize,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total, [from, to]) =>
          t('pages.of', { from: number(from), to: number(to), total: number(total) }),
      }}
    />
  );
}

function tableColumn(column: Column, index: number, words: CellWords): TableColumnType<Line> {
  const isRight = isNumeric(column) && !column.bucket;
  return {
    key: column.key,
    title: words.heading(column),
    align: isRight ? 'right' : 'left',
    render: (_, { cells }) => <CellText cell={cells[index] ?? null} column={column} words={words} />,
  };
}

function CellText({ cell, column, words }: { cell: Cell; column: Column; words: CellWords }) {
  const text = words.label(cell, column);
  if (cell === null) return <Typography.Text type="secondary">{text}</Typography.Text>;
  return <span style={isNumeric(column) ? { fontVariantNumeric: 'tabular-nums' } : {}}>{text}</span>;
}

function NothingFound() {
  const { t } = useTranslation('reports');
  return (
    <>
      {t('answer.nothing')}
      <br />
      <Typography.Text type="secondary">{t('answer.nothingHint')}</Typography.Text>
    </>
  );
}
