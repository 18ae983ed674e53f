import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#server/contract.ts';
import { request } from '../providers/http.ts';
import type { Tile } from '../shared/board/board.ts';
import { plain } from '../shared/plain.ts';

/** A report that can be put on a board. */
export interface Choice {
  key: string;
  name: string;
  text: string;
  report: Tile['report'];
}

interface Group {
  key: 'saved' | 'starters';
  choices: Choice[];
}

interface Starter {
  id: string;
  title: string;
  question: string;
}

/** Undefined until they are there; then those that have every word of the text, accents aside. */
export function useChoices(text: string): Group[] | undefined {
  const language = useTranslation().i18n.language;
  const saved = useQuery({
    queryKey: ['data', 'default', 'reports', 'list', 'choices'],
    queryFn: ({ signal }) =>
      request<{ data: Row<'reports'>[] }>('GET', '/api/reports?size=200&sort=name&total=none', { signal }),
  }).data;
  const starters = useQuery({
    queryKey: ['starters', language],
    queryFn: ({ signal }) =>
      request<{ data: Starter[] }>('GET', `/api/reports/starters?language=${language}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  return useMemo(
    () =>
      saved &&
      starters && [
        { key: 'saved', choices: saved.data.map(ofSaved).filter(matching(text)) },
        { key: 'starters', choices: starters.data.map(ofStarter).filter(matching(text)) },
      ],
    [saved, starters, text],
  );
}

const ofSaved = ({ id, name, description }: Row<'reports'>): Choice => ({
  key: `report ${id}`,
  name,
  text: description ?? '',
  report: { id },
});

const ofStarter = ({ id, title, question }: Starter): Choice => ({
  key: `starter ${id}`,
  name: title,
  text: question,
  report: { starter: id },
});

function matching(text: string): (choice: Choice) => boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return ({ name, text: more }) => words.every((word) => plain(`${name} ${more}`).includes(word));
}
