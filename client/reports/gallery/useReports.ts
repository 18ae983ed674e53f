import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import type { Row } from '#server/contract.ts';
import { request } from '../../providers/http.ts';
import { type Starter, useStarters } from './useStarters.ts';

export type Saved = Row<'reports'>;

/** One card of the gallery: a report of somebody, or a question that many ask. */
export interface Shown {
  key: string;
  to: string;
  title: string;
  text: string;
  /** Absent where it is stored in a form that this screen cannot read. */
  definition: ReportDefinition | undefined;
  isFavourite: boolean;
  markAt: string;
  saved?: Saved;
  theme?: string;
}

const most = 200;

/** The reports that somebody sees, put away or not; and the questions of the gallery. */
export function useReports(isArchived: boolean): {
  reports: Shown[] | undefined;
  starters: Shown[] | undefined;
} {
  const starters = useStarters();
  const { data } = useQuery({
    queryKey: reportsKey(isArchived),
    queryFn: ({ signal }) =>
      request<{ data: Saved[] }>('POST', '/api/reports/query', {
        body: { size: most, sort: 'name', total: 'none', filter: archivedFilter(isArchived) },
        signal,
      }),
  });
  return useMemo(
    () => ({ reports: data?.data.map(ofSaved), starters: starters?.map(ofStarter) }),
    [data, starters],
  );
}

/** Under the name by which every list of reports is refreshed when one is written. */
const reportsKey = (isArchived: boolean) => ['data', 'default', 'reports', 'list', 'gallery', isArchived];

const archivedFilter = (isArchived: boolean) => ({
  combinator: 'and',
  rules: [{ field: 'archivedAt', operator: isArchived ? 'notNull' : 'null' }],
});

const ofSaved = (saved: Saved): Shown => ({
  key: `report ${saved.id}`,
  to: `/reports/${saved.id}`,
  title: saved.name,
  text: saved.description ?? '',
  definition: definitionSchema.safeParse(saved.definition).data,
  isFavourite: saved.isFavourite,
  markAt: `/api/reports/${saved.id}/favourite`,
  saved,
});

const ofStarter = ({ id, title, question, definition, theme, isFavourite }: Starter): Shown => ({
  key: `starter ${id}`,
  to: `/reports/new?starter=${id}`,
  title,
  text: question,
  definition,
  isFavourite,
  markAt: `/api/reports/starters/${id}/favourite`,
  theme,
});

/** Sets or takes away one's own mark, and shows it at once wherever the report stands. */
export function useMark(): (shown: Pick<Shown, 'markAt' | 'isFavourite'>) => Promise<void> {
  const client = useQueryClient();
  return async ({ markAt, isFavourite }) => {
    await request('POST', markAt, { body: { on: !isFavourite } });
    await Promise.all([
      client.invalidateQueries({ queryKey: ['data', 'default', 'reports'] }),
      client.invalidateQueries({ queryKey: ['starters'] }),
    ]);
  };
}
