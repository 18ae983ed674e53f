import { Flex, Statistic, Typography } from 'antd';
import { type Answer, type Column, isFigure } from './answer.ts';
import type { CellWords } from './plot.ts';

/** A figure for all, or several, as large as they matter; beneath each, what a comparison says of it. */
export function NumberCards({ answer: { columns, rows }, words }: { answer: Answer; words: CellWords }) {
  const [row = []] = rows;
  const textOf = (column: Column) => words.label(row[columns.indexOf(column)] ?? null, column);
  return (
    <Flex wrap gap={48} style={{ padding: '24px 8px' }}>
      {columns.filter(isFigure).map((column) => (
        <div key={column.key}>
          <Statistic
            title={words.heading(column)}
            value={textOf(column)}
            formatter={(text) => text}
            valueStyle={{ fontSize: 44, lineHeight: 1.2 }}
          />
          {columns
            .filter(({ id, side }) => side !== undefined && id === column.id)
            .map((side) => (
              <Typography.Text key={side.key} type="secondary" style={{ display: 'block' }}>
                {words.heading(side)}: {textOf(side)}
              </Typography.Text>
            ))}
        </div>
      ))}
    </Flex>
  );
}
