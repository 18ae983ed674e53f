import { type HttpError, useOne } from '@refinedev/core';
import { useParams } from 'react-router';
import type { GridRow } from './Grid/useGrid.ts';

/** The record that the address names. */
export function useRecord(resource: string) {
  const id = useParams().id ?? '';
  const { query, result } = useOne<GridRow, HttpError>({
    resource,
    id,
    errorNotification: false,
    queryOptions: { enabled: id !== '' },
  });
  return {
    record: query.isSuccess ? result : undefined,
    error: query.error,
    isPending: query.isPending,
    retry: () => void query.refetch(),
  };
}
