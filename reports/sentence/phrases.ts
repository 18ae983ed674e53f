/** Pieces of a sentence that know which rule they stem from. */
import type { Origin } from '../condition.ts';

/** The texts joined give the sentence. `path` and `ruleId` are those of the rule that the text says; connecting words have none. */
export interface Phrase {
  text: string;
  path?: (string | number)[];
  ruleId?: string;
}

export type Told = readonly Phrase[];

export const sentenceText = (phrases: Told): string => phrases.map(({ text }) => text).join('');

/** A template whose slots are texts or phrases, which keep their rules. */
export const tell = (texts: TemplateStringsArray, ...slots: (string | Told)[]): Told =>
  texts.flatMap((text, index): Told => {
    const slot = slots[index] ?? '';
    return [{ text }, ...(typeof slot === 'string' ? [{ text: slot }] : slot)];
  });

/** The same phrases as said by a rule; those of the rules inside it stay theirs. */
export const marked = (told: Told, origin: Origin | undefined): Told =>
  origin ? told.map((phrase) => (phrase.path ? phrase : { ...origin, text: phrase.text })) : told;

/** One after the other; `between` is given the text that follows. */
export const linked = (items: readonly Told[], between: (next: string, index: number) => string): Told =>
  items.flatMap((item, index) =>
    index === 0 ? item : [{ text: between(sentenceText(item), index) }, ...item],
  );

/** No empty phrase, and no two neighbours of one rule. */
export function merged(told: Told): Phrase[] {
  const phrases: Phrase[] = [];
  for (const phrase of told) {
    const last = phrases.at(-1);
    if (last && last.path === phrase.path) last.text += phrase.text;
    else if (phrase.text) phrases.push({ ...phrase });
  }
  return phrases;
}
