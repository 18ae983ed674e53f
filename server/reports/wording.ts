import { isSourceName, sourceNamed } from '#reports/catalog.ts';
import type { Language } from '#reports/labels/index.ts';
import {
  type Phrase,
  referencedIds,
  type SentenceOptions,
  sentenceOf,
  sentenceText,
} from '#reports/sentence/index.ts';
import type { Access } from '../dataAccess.ts';
import { namesOf } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import type { Question } from './question.ts';

export interface Wording {
  sentence: string;
  /** The sentence in pieces; a piece that stems from a rule says from which. */
  phrases: Phrase[];
}

/** What a question asks, in the words of a language. Records are named as far as the viewer may see them. */
export async function wordingOf(
  question: Question,
  language: Language,
  connection: Connection,
): Promise<Wording> {
  const phrases = sentenceOf(question.report, await tellingFor(question, language, connection));
  return { sentence: sentenceText(phrases), phrases };
}

/** All that the words of a question depend on. */
export async function tellingFor(
  { definition, report, access }: Question,
  language: Language,
  connection: Connection,
): Promise<SentenceOptions> {
  const known = new Map<string, string>();
  for (const { source, ids } of referencedIds(report))
    for (const [id, name] of await namesFor(connection, source, ids, access))
      known.set(`${source} ${id}`, name);
  return {
    language,
    calendar: access.operands.calendar,
    mutedRules: mutedIn(definition),
    names: (source, id) => known.get(`${source} ${id}`),
  };
}

const namesFor = async (connection: Connection, source: string, ids: number[], access: Access) =>
  isSourceName(source) ? namesOf(connection, sourceNamed(source), ids, access) : [];

/** Muted rules and groups; what is inside a muted group counts once, with it. */
function mutedIn(node: unknown): number {
  if (node === null || typeof node !== 'object') return 0;
  if ('muted' in node && node.muted === true) return 1;
  return Object.values(node).reduce<number>((sum, inner) => sum + mutedIn(inner), 0);
}
