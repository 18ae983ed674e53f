import { sourceNamed } from '#reports/catalog.ts';
import { fold } from '#reports/fold.ts';
import { all, rule } from '#reports/rules.ts';
import { type Access, filterCondition, readPage } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import type { WriteContext } from '../resource.ts';
import type { SessionViewer } from '../viewer.ts';
import { longestName } from './contract.ts';

/**
 * What a copy is called: as its original where its maker sees no template of that name, else with "copy" behind it in the maker's language,
 * and a number from the second on. What the maker does not see counts for nothing, or the number would tell of it.
 * The company's copies are named one after the other, or two of one instant would be called alike, whatever each is a copy of.
 */
export async function freeName(
  name: string,
  { language, companyId }: SessionViewer,
  { tx, access }: WriteContext,
): Promise<string> {
  await tx('companies').where({ id: companyId }).forUpdate().first('id');
  const original = name.replace(ending, '');
  const taken = await namesLike(original, access, tx);
  if (!taken.has(fold(name))) return name;
  let number = 1;
  while (taken.has(fold(numbered(original, words[language], number)))) number += 1;
  return numbered(original, words[language], number);
}

const words: Record<SessionViewer['language'], string> = { fr: 'copie', en: 'copy', es: 'copia' };
const ending = / \((?:copie|copy|copia)(?: \d+)?\)$/;

function numbered(original: string, word: string, number: number): string {
  const added = number === 1 ? ` (${word})` : ` (${word} ${number})`;
  return `${shortened(original, longestName - added.length)}${added}`;
}

/** No character is cut in two. */
function shortened(text: string, most: number): string {
  const cut = text.slice(0, most);
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).trimEnd();
}

const most = 5_000;
/** Of the original, in the longest of names too. */
const begins = 60;

async function namesLike(original: string, access: Access, connection: Connection): Promise<Set<string>> {
  const source = sourceNamed('templates');
  const like = rule('name', 'beginsWith', shortened(original, begins));
  const page = { source, filter: filterCondition(source, all(like), access), sort: [] };
  const outputs = [{ name: 'name', column: 'name' }];
  const rows = await readPage(connection, { ...page, outputs, limit: most, offset: 0 }, access);
  return new Set(rows.map(({ name }) => fold(String(name))));
}
