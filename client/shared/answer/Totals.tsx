import { Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Figure, openingOf } from './AnswerCell.tsx';
import type { Cell } from './answer.ts';
import { alignOf, type Shown } from './shown.ts';
import { leavesOf } from './tableHead.ts';

/** Beneath all groups; without any, the only row is the total already. */
export function GrandTotal({ cells, how }: { cells: Cell[]; how: Shown }) {
  const { t } = useTranslation('answer');
  const { columns } = how.answer;
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
            <TotalFigure cells={cells} index={index} how={how} title={t('total')} />
          </Table.Summary.Cell>
        ))}
    </Table.Summary.Row>
  );
}

interface Props {
  cells: Cell[];
  index: number;
  how: Shown;
  title: string;
}

function TotalFigure({ cells, index, how, title }: Props) {
  const column = how.answer.columns[index];
  const cell = cells[index] ?? null;
  if (!column || cell === null) return null;
  const opening = openingOf({ key: 'grand', cells, depth: 0 }, column, how);
  const named = opening && { ...opening, title: opening.title || title };
  return <Figure cell={cell} column={column} how={how} isStrong opening={named} />;
}
