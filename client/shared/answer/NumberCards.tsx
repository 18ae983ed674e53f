import { Flex, Statistic, Typography } from 'antd';
import type { ReportDefinition } from '#reports/definition.ts';
import { addressOf, type Opening } from './address.ts';
import { type Answer, type Column, isFigure } from './answer.ts';
import { FigureButton } from './FigureButton.tsx';
import { MarkedText } from './MarkedText.tsx';
import { marksOf } from './marks.ts';
import type { CellWords } from './plot.ts';

interface Props {
  answer: Answer;
  definition: ReportDefinition;
  words: CellWords;
  onOpen?: ((opening: Opening) => void) | undefined;
}

/** A figure for all, or several, as large as they matter; beneath each, what a comparison says of it. */
export function NumberCards({ answer, definition, words, onOpen }: Props) {
  const { columns, rows } = answer;
  const [row = []] = rows;
  const markOf = marksOf(answer, definition.highlights);
  const cellOf = (column: Column) => row[columns.indexOf(column)] ?? null;
  const figure = (column: Column) => {
    const text = words.label(cellOf(column), column);
    const address = addressOf(column, {});
    const title = words.heading(column);
    const marked = <MarkedText mark={markOf(cellOf(column), column)}>{text}</MarkedText>;
    if (!onOpen || !address || cellOf(column) === null) return marked;
    return (
      <FigureButton name={`${title}: ${text}`} onClick={() => onOpen({ address, title, column })}>
        {marked}
      </FigureButton>
    );
  };
  return (
    <Flex wrap gap={48} style={{ padding: '24px 8px' }}>
      {columns.filter(isFigure).map((column) => (
        <div key={column.key}>
          <Statistic
            title={words.heading(column)}
            value={words.label(cellOf(column), column)}
            formatter={() => figure(column)}
            valueStyle={{ fontSize: 44, lineHeight: 1.2 }}
          />
          {columns
            .filter(({ id, side }) => side !== undefined && id === column.id)
            .map((side) => (
              <Typography.Text key={side.key} type="secondary" style={{ display: 'block' }}>
                {words.heading(side)}: {figure(side)}
              </Typography.Text>
            ))}
        </div>
      ))}
    </Flex>
  );
}
