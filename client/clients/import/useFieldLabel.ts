import type { ImportField } from '#server/clients/contract.ts';
import { useSource } from '../../shared/catalog.ts';

/** What an imported field is called everywhere else. */
export function useFieldLabel(): (field: ImportField) => string {
  const source = useSource('clients');
  return (field) => source?.fields.find(({ name }) => name === field)?.label ?? field;
}
