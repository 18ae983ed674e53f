/**
 * A text that a spreadsheet would run gets an apostrophe before it; so does one that has the apostrophe already, so that taking one away
 * gives back every text.
 */
export const formulaSafe = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** The text before it was made safe. */
export const formulaBare = (text: string): string =>
  text.startsWith("'") && runs.test(text.slice(1)) ? text.slice(1) : text;

/** After blanks, quotes and apostrophes one of the signs that begin a formula, wide ones too; or a tab or line end at the beginning. */
const runs = /^(?:[\s"']*[=+\-@＝＋－＠]|'*[\t\r\n])/;
