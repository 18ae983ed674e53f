import { Empty, Table, type TableColumnType, type TableProps, Typography, theme } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.ts';
import { type Answer, type Cell, type Column, isNumeric } from './answer.ts';
import type { CellWords } from './plot.ts';
import { type Head, headsOf, leavesOf } from './tableHead.ts';
import { type Line, linesOf } from './tableLines.ts';

const pageSize = 50;

export function AnswerTable({ answer, words }: { answer: Answer; words: CellWords }) {
  const { columns, rows, totals } = answer;
  const { t } = useTranslation('reports');
  const { token } = theme.useToken();
  const { number } = useFormat();
  const lines = useMemo(() => linesOf({ rows, ...(totals ? { totals } : {}) }), [rows, totals]);
  const shown = useMemo(
    () => headsOf(columns, words).map((head) => tableColumn(head, words)),
    [columns, words],
  );
  if (rows.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<NothingFound />} />;
  const grand = totals?.grand;
  return (
    <Table<Line>
      size="small"
      columns={shown}
      dataSource={lines}
      scroll={{ x: 'max-content' }}
      onRow={({ depth }) => (depth === undefined ? {} : { style: { background: token.colorFillQuaternary } })}
      {...(grand ? { summary: () => <GrandTotal cells={grand} columns={columns} words={words} /> } : {})}
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

type TableColumn = NonNullable<TableProps<Line>['columns']>[number];

function tableColumn(head: Head, words: CellWords): TableColumn {
  const { key, title } = head;
  if ('children' in head)
    return { key, title, align: 'center', children: head.children.map((each) => tableColumn(each, words)) };
  const { column, index } = head;
  const render: TableColumnType<Line>['render'] = (_, line) => (
    <LineCell line={line} index={index} column={column} words={words} />
  );
  return { key, title, align: alignOf(column), render };
}

const alignOf = (column: Column): 'left' | 'right' =>
  isNumeric(column) && !column.bucket && column.role !== 'dimension' ? 'right' : 'left';

interface CellProps {
  column: Column;
  words: CellWords;
}

function LineCell({ line: { cells, depth }, index, ...shown }: CellProps & { line: Line; index: number }) {
  const { t } = useTranslation('reports');
  const isDimension = shown.column.role === 'dimension';
  const cell = cells[index] ?? null;
  if (depth === undefined)
    return <CellText cell={cell} {...shown} isStrong={shown.column.role === 'total'} />;
  if (isDimension && index === depth) return <Typography.Text strong>{t('subtotal')}</Typography.Text>;
  return isDimension && index > depth ? null : <TotalText cell={cell} {...shown} />;
}

/** What no total was asked for stays blank; a dimension's own key may be empty and says so. */
const TotalText = ({ cell, ...shown }: CellProps & { cell: Cell }) =>
  cell === null && shown.column.role !== 'dimension' ? null : <CellText cell={cell} {...shown} isStrong />;

function CellText({ cell, column, words, isStrong = false }: CellProps & { cell: Cell; isStrong?: boolean }) {
  const text = words.label(cell, column);
  if (cell === null) return <Typography.Text type="secondary">{text}</Typography.Text>;
  return (
    <Typography.Text
      strong={isStrong}
      style={isNumeric(column) ? { fontVariantNumeric: 'tabular-nums' } : {}}
    >
      {text}
    </Typography.Text>
  );
}

/** Beneath all groups; without any, the only row is the total already. */
function GrandTotal({ cells, columns, words }: { cells: Cell[]; columns: Column[]; words: CellWords }) {
  const { t } = useTranslation('reports');
  const dimensions = columns.filter(({ role }) => role === 'dimension').length;
  if (dimensions === 0) return null;
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0} colSpan={dimensions}>
        <Typography.Text strong>{t('total')}</Typography.Text>
      </Table.Summary.Cell>
      {leavesOf(columns)
        .slice(dimensions)
        .map(({ key, column, index }, place) => (
          <Table.Summary.Cell key={key} index={dimensions + place} align={alignOf(column)}>
            <TotalText cell={cells[index] ?? null} column={column} words={words} />
          </Table.Summary.Cell>
        ))}
    </Table.Summary.Row>
  );
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
