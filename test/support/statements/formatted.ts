import type { Sql } from '#reports/sql.ts';

/** A statement for reading: a line for each clause, deeper for each statement within; its bindings in a last line. */
export const formatted = ({ text, bindings }: Sql): string =>
  `${inLines(text)}\n-- ${JSON.stringify(bindings)}`;

/** The text on one line, as it is told from another. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const tokens = /"[^"]*"|'[^']*'|[^"'() ]+|./g;
const statement = /^(select|with|values) /;
const clause =
  /^(select|from|where|group by|order by|limit|(left |cross )?join|union all|with) |^"\w+" as (not )?materialized /;

/** A space before a clause becomes a line break, but not within a bracket that holds no statement. */
function inLines(text: string): string {
  const flat = inOneLine(text);
  const open: boolean[] = [];
  let lines = '';
  for (const { 0: token, index } of flat.matchAll(tokens)) {
    const rest = flat.slice(index + 1);
    if (token === '(') open.push(statement.test(rest));
    if (token === ')') open.pop();
    const isBreak =
      token === ' ' && (open.at(-1) ?? true) && clause.test(rest) && !/\b(left|cross|with)$/.test(lines);
    lines += isBreak ? `\n${'  '.repeat(open.filter(Boolean).length)}` : token;
  }
  return lines;
}
