import type { FullField, OptionGroup } from 'react-querybuilder';
import type { CatalogView, FieldView } from '../catalog.ts';

/** The source's own fields, then those of each related row, under the relation's name. */
export function fieldOptions(catalog: CatalogView, sourceName: string): OptionGroup<FullField>[] {
  const source = catalog.sources.find(({ name }) => name === sourceName);
  if (!source) return [];
  const related = source.relations.filter(({ many }) => !many);
  return [
    { label: source.label, options: source.fields.map((view) => option(view.name, view.label, view)) },
    ...related.map((relation) => ({
      label: relation.label,
      options: (catalog.sources.find(({ name }) => name === relation.to)?.fields ?? []).map((view) =>
        option(`${relation.name}.${view.name}`, `${relation.label} › ${view.label}`, {
          ...view,
          nullable: true,
        }),
      ),
    })),
  ];
}

const option = (name: string, label: string, view: FieldView): FullField => ({
  name,
  value: name,
  label,
  view,
});

/** The library carries our view of the field along, as an unknown. */
export const viewOf = (fieldData: FullField | undefined): FieldView | undefined =>
  fieldData?.view as FieldView | undefined;
