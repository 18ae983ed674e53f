/**
 * A condition in words, nested as it is: every group within a group stands in brackets, and so does what is asked of related rows,
 * unless nothing follows it that could be taken for a part of it.
 */
import { aggregatedSource } from '../catalog.ts';
import type { Condition, GroupCondition, RelatedCondition } from '../condition.ts';
import type { Source } from '../source.ts';
import { comparison } from './comparison.ts';
import { linked, marked, type Told, tell } from './phrases.ts';
import { labelOf, listed, rowsOf, type Telling } from './telling.ts';
import { decimal } from './values.ts';

interface Place {
  telling: Telling;
  /** The source whose rows are spoken of. */
  root: Source;
  /** Whether nothing follows before the bracket closes or the sentence goes on. */
  open: boolean;
}

/** "where A and B, with …". Undefined where nothing is asked. */
export function conditionTold(telling: Telling, root: Source, group: GroupCondition): Told | undefined {
  const plain = unwrapped(group);
  if (isAnything(plain)) return undefined;
  const place = { telling, root, open: true };
  return isBracketed(plain) && !plain.not ? parts(place, plain, false) : parts(place, alone(plain), false);
}

const alone = (part: Condition): GroupCondition => ({
  kind: 'group',
  combinator: 'and',
  not: false,
  parts: [part],
});

/** A group of one part says no more than the part. */
function unwrapped(part: Condition): Condition {
  const [only, second] = part.kind === 'group' && !part.not ? part.parts : [];
  return only && !second ? unwrapped(only) : part;
}

const isBracketed = (part: Condition): part is GroupCondition =>
  part.kind === 'group' && part.parts.length > 0;
const isAnything = (part: Condition): boolean =>
  part.kind === 'group' && part.parts.length === 0 && !part.not;

/** Whether "where" can be said once before it, and not within. */
function isPlain(part: Condition): boolean {
  if (part.kind !== 'group') return part.kind !== 'related';
  return !part.not && part.parts.length > 0 && part.parts.map(unwrapped).every(isPlain);
}

/** The parts of a group; "where" stands before the first comparison, and again after anything else. */
function parts({ open, ...place }: Place, group: GroupCondition, isOpened: boolean): Told {
  const { words } = place.telling;
  const nodes = group.parts.map(unwrapped);
  const told = nodes.map((node, index) => {
    const inner = { ...place, open: open && index === nodes.length - 1 };
    const before = nodes[index - 1];
    const isSaid = before ? isPlain(before) : isOpened;
    return isPlain(node) && !isSaid ? tell`${words.where} ${part(inner, node)}` : part(inner, node);
  });
  const connector = group.combinator === 'and' ? words.and : words.or;
  return linked(told, (next) => ` ${connector(next)} `);
}

function part(place: Place, condition: Condition): Told {
  switch (condition.kind) {
    case 'field':
      return fieldPart(place, condition);
    case 'related':
      return relatedPart(place, condition);
    case 'search':
      return tell`${searched(place, condition.words)}`;
    case 'group':
      return groupPart(place, condition);
  }
}

function fieldPart({ telling, root }: Place, condition: Extract<Condition, { kind: 'field' }>): Told {
  const { where, field, origin } = condition;
  const related = where && aggregatedSource(field);
  const among = related && conditionTold(telling, related, where);
  return marked(comparison(telling, root, condition, among), origin);
}

function searched({ telling: { words } }: Place, texts: string[]): string {
  return words.text.searched(listed(texts.map(words.quote), words.and));
}

function groupPart(place: Place, group: GroupCondition): Told {
  const { words } = place.telling;
  if (group.parts.length === 0)
    return marked(tell`${group.not ? words.nothing : words.anything}`, group.origin);
  const inner = tell`(${parts({ ...place, open: true }, group, isPlain({ ...group, not: false }))})`;
  return group.not ? tell`${marked(tell`${words.not} `, group.origin)}${inner}` : inner;
}

function relatedPart(place: Place, condition: RelatedCondition): Told {
  const head = tell`${quantified(place, condition)}`;
  return marked(tell`${head}${whichRows(place, condition)}`, condition.origin);
}

function quantified({ telling, root }: Place, { name, match, relation }: RelatedCondition): string {
  const { words } = telling;
  const rows = rowsOf(labelOf(telling, root, name));
  switch (match.mode) {
    case 'some':
      return relation.many ? words.some(rows) : words.one(rows);
    case 'none':
      return words.none(rows);
    case 'all':
      return words.only(rows, match.emptyCounts === true);
    default:
      return words.counted(match.mode, decimal(words, match.threshold ?? 0), rows);
  }
}

function whichRows({ telling, open }: Place, { source, where }: RelatedCondition): Told {
  const inner = unwrapped(where);
  const told = conditionTold(telling, source, where);
  if (!told) return [];
  return open && !isBracketed(inner) ? tell` ${told}` : tell` (${told})`;
}
