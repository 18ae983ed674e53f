/** The measures as the fields of a source of their own, for the conditions on figures. */
import type { CatalogView, FieldView } from '../../shared/catalog.ts';
import type { Draft, Measuring } from './draft.ts';
import { figureType } from './fields.ts';

export const figures = 'figures';

export function figureCatalog(
  catalog: CatalogView,
  { source, measures }: Pick<Draft, 'source' | 'measures'>,
  nameOf: (measure: Measuring) => string,
): CatalogView {
  const fields = measures.map(
    (measure): FieldView => ({
      name: measure.id,
      label: nameOf(measure),
      type: figureType(catalog, source, measures, measure),
      nullable: measure.measure !== 'count' && measure.measure !== 'countDistinct',
    }),
  );
  const [first] = fields;
  const own = {
    name: figures,
    label: '',
    nameField: first?.name ?? '',
    searchable: false,
    fields,
    relations: [],
    measures: [],
  };
  return { ...catalog, sources: [own] };
}
