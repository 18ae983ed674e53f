import type { TemplateChanges } from './contract.ts';

export interface Said {
  name: string;
  weeks: number;
  objective: string | null;
  sessions: { week: number; name: string; exercises: unknown[] }[];
}

/** What a version says that the one before it did not. Sessions are told apart by week and name, and by order where these are alike. */
export function compare(before: Said, after: Said): TemplateChanges {
  const was = keyed(before.sessions);
  const is = keyed(after.sessions);
  const both = [...is.keys()].filter((key) => was.has(key));
  const textIn = (of: typeof is, key: string) => JSON.stringify(of.get(key)?.exercises);
  const differs = (key: string): boolean => textIn(was, key) !== textIn(is, key);
  const told = (keys: string[], of: Map<string, Said['sessions'][number]>) =>
    keys.flatMap((key) => {
      const session = of.get(key);
      return session ? [{ week: session.week, name: session.name }] : [];
    });
  return {
    ...changed('name', before, after),
    ...changed('weeks', before, after),
    ...changed('objective', before, after),
    added: told(
      [...is.keys()].filter((key) => !was.has(key)),
      is,
    ),
    removed: told(
      [...was.keys()].filter((key) => !is.has(key)),
      was,
    ),
    changed: told(both.filter(differs), is),
    moved: [...was.keys()].filter((key) => is.has(key)).join('\n') !== both.join('\n'),
  };
}

const changed = <Part extends 'name' | 'weeks' | 'objective'>(part: Part, before: Said, after: Said) =>
  before[part] === after[part] ? {} : { [part]: { before: before[part], after: after[part] } };

function keyed(sessions: Said['sessions']): Map<string, Said['sessions'][number]> {
  const found = new Map<string, Said['sessions'][number]>();
  const counts = new Map<string, number>();
  for (const session of sessions) {
    const alike = `${session.week} ${session.name}`;
    const count = counts.get(alike) ?? 0;
    counts.set(alike, count + 1);
    found.set(`${alike} ${count}`, session);
  }
  return found;
}
