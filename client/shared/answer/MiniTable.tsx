import { Typography } from 'antd';
import { Fragment } from 'react';
import { type Answer, isNumeric } from './answer.ts';
import type { CellWords } from './plot.ts';

const mostLines = 4;

/** The first lines of a table: what each is called, and its first figure. */
export function MiniTable({ answer: { columns, rows }, words }: { answer: Answer; words: CellWords }) {
  const figure = columns.findIndex((column, index) => index > 0 && isNumeric(column));
  const second = figure > 0 ? figure : 1;
  const [name, other] = [columns[0], columns[second]];
  if (!name) return null;
  const lines = rows.slice(0, mostLines).map((row, index) => ({ key: String(index), row }));
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 12 }}>
      {lines.map(({ key, row }) => (
        <Fragment key={key}>
          <Typography.Text ellipsis style={{ fontSize: 12 }} type="secondary">
            {words.label(row[0] ?? null, name)}
          </Typography.Text>
          <Typography.Text style={{ fontSize: 12, textAlign: 'end' }}>
            {other ? words.label(row[second] ?? null, other) : ''}
          </Typography.Text>
        </Fragment>
      ))}
    </div>
  );
}
