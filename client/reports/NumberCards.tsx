import { Flex, Statistic } from 'antd';
import type { Answer } from './answer.ts';
import type { CellWords } from './plot.ts';

/** A figure for all, or several, as large as they matter. */
export function NumberCards({ answer: { columns, rows }, words }: { answer: Answer; words: CellWords }) {
  const [row = []] = rows;
  return (
    <Flex wrap gap={48} style={{ padding: '24px 8px' }}>
      {columns.map((column, index) => (
        <Statistic
          key={column.key}
          title={words.heading(column)}
          value={words.label(row[index] ?? null, column)}
          formatter={(text) => text}
          valueStyle={{ fontSize: 44, lineHeight: 1.2 }}
        />
      ))}
    </Flex>
  );
}
