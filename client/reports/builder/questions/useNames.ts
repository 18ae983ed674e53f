import { useMemo } from 'react';
import { useHeading } from '../../../shared/answer/useHeading.ts';
import type { CatalogView } from '../../../shared/catalog.ts';
import type { Draft, Grouping, Measuring } from '../draft.ts';

/** What the groups and figures of a draft are called, as above the answer. */
export function useNames(catalog: CatalogView, { source, measures }: Draft) {
  const heading = useHeading(catalog, source, measures);
  return useMemo(
    () => ({
      groupName: ({ field, bucket }: Grouping) => heading({ field, bucket }),
      measureName: (measure: Measuring) => heading(measure),
      /** As if nobody had given it a name. */
      usualName: (measure: Measuring) => heading({ ...measure, label: undefined }),
    }),
    [heading],
  );
}
