import { useQuery } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import { isRequestError, request } from '../../providers/http.ts';
import type { Answer } from '../answer/answer.ts';
import type { Asked } from '../answer/useAnswer.ts';
import { type Common, overlayFor, type Tile } from './board.ts';

/** A board of many tiles must not keep everybody else waiting. */
const inTurn = pLimit(2);

interface TileAnswer extends Answer {
  asked: {
    name?: string;
    definition: ReportDefinition;
    /** Of what was to be laid over it, whether it could be. */
    applied?: { period?: boolean; branches?: boolean };
  };
}

/** A tile's report run by the server itself: the board knows its name and answer, and need not know its definition first. */
export function useTile(tile: Tile, common: Common) {
  const language = useTranslation().i18n.language;
  const overlay = overlayFor(tile, common);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['tile', tile.report, overlay, language],
    queryFn: ({ signal }) =>
      inTurn(() =>
        request<TileAnswer>('POST', '/api/reports/run', {
          body: { report: tile.report, ...(Object.keys(overlay).length ? { overlay } : {}) },
          signal,
        }),
      ),
    staleTime: 60_000,
    retry: false,
  });
  return {
    asked: data && askedOf(data),
    name: data?.asked.name,
    applied: data?.asked.applied ?? {},
    failure: error ? failureOf(error) : undefined,
    isRunning: isFetching,
    retry: () => void refetch(),
  };
}

const askedOf = (answer: TileAnswer): Asked => ({
  definition: answer.asked.definition,
  params: {},
  question: JSON.stringify(answer.asked.definition),
  answer,
});

const failureOf = (thrown: unknown): string => (isRequestError(thrown) ? thrown.code : 'internal');
