import { useQuery } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ReportDefinition } from '#reports/definition.ts';
import { request } from '../../providers/http.ts';
import type { Answer } from './answer.ts';

/** A page of forty pictures must not keep everybody else waiting. */
const inTurn = pLimit(2);

const fiveMinutes = 300_000;

/** A small run of a report, once its picture comes into view. */
export function useMiniature(definition: ReportDefinition): {
  place: RefObject<HTMLDivElement | null>;
  answer: Answer | undefined;
  isLoading: boolean;
  isFailed: boolean;
} {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useIsSeen(place);
  const { data, isError, isLoading } = useQuery({
    queryKey: ['miniature', definition],
    queryFn: ({ signal }) =>
      inTurn(() =>
        request<Answer>('POST', '/api/reports/run', { body: { definition, purpose: 'preview' }, signal }),
      ),
    enabled: isSeen && !asksFirst(definition),
    staleTime: fiveMinutes,
    retry: false,
  });
  return { place, answer: data, isLoading, isFailed: isError || asksFirst(definition) };
}

/** What has to be answered before it can run has no picture. */
const asksFirst = ({ params = [] }: ReportDefinition): boolean =>
  params.some(({ required, default: given }) => required && given === undefined);

function useIsSeen(place: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setSeen(true);
        observer.disconnect();
      },
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return isSeen;
}
