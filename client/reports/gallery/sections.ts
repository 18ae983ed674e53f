/** The gallery's cards in their order: what is marked, what is one's own, what others share, and the questions by theme. */
import type { Shown } from './useReports.ts';

export interface Section {
  /** A key of the messages. */
  key: string;
  shown: Shown[];
}

/** Sections that hold nothing, or nothing of what is looked for, are left out; a card stands in one place only. */
export function sectionsOf(
  { reports, starters }: { reports: Shown[]; starters: Shown[] },
  userId: number,
  text: string,
): Section[] {
  const found = [...reports, ...starters].filter(matching(text));
  const rest = found.filter(({ isFavourite }) => !isFavourite);
  const own = rest.filter(({ saved }) => saved?.ownerId === userId);
  const shared = rest.filter(({ saved }) => saved && saved.ownerId !== userId);
  const themes = [...new Set(starters.map(({ theme = '' }) => theme))];
  const sections: Section[] = [
    { key: 'favourites', shown: found.filter(({ isFavourite }) => isFavourite) },
    { key: 'own', shown: own },
    { key: 'shared', shown: shared },
    ...themes.map((theme) => ({ key: theme, shown: rest.filter((each) => each.theme === theme) })),
  ];
  return sections.filter(({ shown }) => shown.length > 0);
}

/** Every word that was typed stands somewhere in the name or the question, accents aside. */
function matching(text: string): (shown: Pick<Shown, 'title' | 'text'>) => boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return ({ title, text: question }) => {
    const told = plain(`${title} ${question}`);
    return words.every((word) => told.includes(word));
  };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
