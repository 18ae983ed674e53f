import { Table, type TableColumnType, type TableProps, theme } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import { useFormat } from '../format.ts';
import { useIsPrinting } from '../useIsPrinting.ts';
import { AnswerCell } from './AnswerCell.tsx';
import type { Opening } from './address.ts';
import type { Answer } from './answer.ts';
import { marksOf } from './marks.ts';
import { Nothing } from './Nothing.tsx';
import type { CellWords } from './plot.ts';
import { alignOf, type Shown } from './shown.ts';
import { type Sorting, sortedBy, sorterOf } from './sorting.ts';
import { GrandTotal } from './Totals.tsx';
import { type Head, headsOf } from './tableHead.ts';
import { type Line, linesOf } from './tableLines.ts';

interface Props {
  answer: Answer;
  definition: ReportDefinition;
  words: CellWords;
  onOpen?: ((opening: Opening) => void) | undefined;
  /** Beside each row of a list: what else can be done with its record. */
  rowEnd?: ((id: number) => ReactNode) | undefined;
  /** The records that are ticked, in a list. */
  selection?: { ids: number[]; onChange: (ids: number[]) => void } | undefined;
  /** Asked for when the head of a column is clicked. */
  onSort?: ((sort: Sorting) => void) | undefined;
}

/** An answer with its totals; every number opens its rows, every name its record. */
export function AnswerTable({ answer, definition, words, onOpen, rowEnd, selection, onSort }: Props) {
  const { columns, rows, totals, ids } = answer;
  const { t } = useTranslation('answer');
  const { token } = theme.useToken();
  const { number } = useFormat();
  const isPrinting = useIsPrinting();
  const lines = useMemo(
    () => linesOf({ rows, ...(totals ? { totals } : {}), ...(ids ? { ids } : {}) }),
    [rows, totals, ids],
  );
  const shown = useMemo(() => {
    const how: Shown = { answer, definition, words, onOpen, markOf: marksOf(answer, definition.highlights) };
    const sort = onSort ? (definition.sort ?? []) : undefined;
    const heads = headsOf(columns, words).map((head) => tableColumn(head, how, sort));
    return { how, heads: rowEnd ? [...heads, endColumn(rowEnd)] : heads };
  }, [answer, columns, definition, words, onOpen, rowEnd, onSort]);
  if (rows.length === 0) return <Nothing />;
  const grand = totals?.grand;
  return (
    <Table<Line>
      size="small"
      sticky={!isPrinting}
      columns={shown.heads}
      dataSource={lines}
      showSorterTooltip={false}
      onChange={(_, __, sorter, { action }) => action === 'sort' && onSort?.(sortedBy(sorter, columns))}
      scroll={{ x: 'max-content' }}
      onRow={({ depth }) => (depth === undefined ? {} : { style: { background: token.colorFillQuaternary } })}
      {...(grand ? { summary: () => <GrandTotal cells={grand} how={shown.how} /> } : {})}
      {...(selection ? { rowSelection: rowSelection(selection, t) } : {})}
      pagination={
        !isPrinting && {
          defaultPageSize: 50,
          showSizeChanger: lines.length > 50,
          pageSizeOptions: [50, 200, 1_000],
          hideOnSinglePage: lines.length <= 50,
          showTotal: (total, [from, to]) =>
            t('pages.of', { from: number(from), to: number(to), total: number(total) }),
        }
      }
    />
  );
}

type TableColumn = NonNullable<TableProps<Line>['columns']>[number];

function tableColumn(head: Head, how: Shown, sort: Sorting | undefined): TableColumn {
  const { key, title } = head;
  if ('children' in head)
    return {
      key,
      title,
      align: 'center',
      children: head.children.map((each) => tableColumn(each, how, sort)),
    };
  const { column, index } = head;
  const render: TableColumnType<Line>['render'] = (_, line) => (
    <AnswerCell line={line} index={index} column={column} how={how} />
  );
  return { key, title, align: alignOf(column), render, ...(sort ? sorterOf(column, sort) : {}) };
}

const endColumn = (rowEnd: (id: number) => ReactNode): TableColumn => ({
  key: '#end',
  title: '',
  width: 48,
  render: (_, { id }) => (id === undefined ? null : rowEnd(id)),
});

const rowSelection = (
  { ids, onChange }: NonNullable<Props['selection']>,
  t: (key: string) => string,
): NonNullable<TableProps<Line>['rowSelection']> => ({
  selectedRowKeys: ids,
  preserveSelectedRowKeys: true,
  onChange: (keys) => onChange(keys.map(Number)),
  getCheckboxProps: () => ({ 'aria-label': t('select') }) as Record<string, string>,
});
