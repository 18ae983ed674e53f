import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isBare } from '../Grid/gridAddress.ts';
import { useSession } from '../session.ts';
import { readViews, type Viewable, type ViewRow } from './views.ts';

/** In place of a number in the address: the list as it is without a view. */
export const noView = 'none';

export const viewsKey = (resource: Viewable | undefined) => ['views', resource] as const;

/**
 * The views of a list and the one that its address opens. An address that says nothing opens the one that the person's profile begins
 * with. Until it is known which rows are meant, and when the view is not there for this person, none are asked for.
 */
export function useViews(resource: Viewable | undefined) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { profile } = useSession().user;
  const query = useQuery({
    queryKey: viewsKey(resource),
    queryFn: ({ signal }) => readViews(resource as Viewable, signal),
    enabled: resource !== undefined,
    staleTime: 60_000,
  });
  const views = query.data ?? none;
  const asked = resource ? new URLSearchParams(search).get('view') : null;
  const isNamed = asked !== null && asked !== noView;
  const opened = isNamed ? views.find(({ id }) => String(id) === asked) : undefined;
  const first = views.find(({ defaultFor }) => defaultFor.includes(profile));
  const isLanding = resource !== undefined && isBare(search);
  const landing = isLanding ? first?.id : undefined;
  useEffect(() => {
    if (landing !== undefined) void navigate(`${pathname}?view=${landing}`, { replace: true });
  }, [landing, pathname, navigate]);
  const waits = (isNamed && !opened) || (isLanding && (query.isPending || landing !== undefined));
  return {
    views,
    opened,
    /** Where the list is as it is without a view. */
    plainPath: `${pathname}${first ? `?view=${noView}` : ''}`,
    isGone: isNamed && query.isSuccess && !query.isFetching && !opened,
    isUnread: isNamed && query.isError,
    isReady: !waits,
    retry: () => void query.refetch(),
  };
}

const none: ViewRow[] = [];

export type ViewsModel = ReturnType<typeof useViews>;
