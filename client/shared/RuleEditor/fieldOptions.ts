import type { FullField, OptionGroup } from 'react-querybuilder';
import { quantifiers } from '#reports/rules.ts';
import type { CatalogView, FieldView, RelationView, SourceView } from '../catalog.ts';

/** The source's own fields, then those of each related row; then what is related many times, and what can be counted of it. */
export function fieldOptions(
  catalog: CatalogView,
  sourceName: string,
  howMany = '',
): OptionGroup<FullField>[] {
  const source = catalog.sources.find(({ name }) => name === sourceName);
  if (!source) return [];
  const reached = source.relations.map((relation) => ({
    relation,
    to: catalog.sources.find(({ name }) => name === relation.to),
  }));
  return [
    { label: source.label, options: source.fields.map((view) => option(view.name, view.label, view)) },
    ...reached.filter(({ relation }) => !relation.many).map(oneOptions),
    ...reached.filter(({ relation }) => relation.many).map((reach) => manyOptions(reach, howMany)),
  ];
}

interface Reached {
  relation: RelationView;
  to: SourceView | undefined;
}

const oneOptions = ({ relation, to }: Reached): OptionGroup<FullField> => ({
  label: relation.label,
  options: (to?.fields ?? []).map((view) =>
    option(`${relation.name}.${view.name}`, `${relation.label} › ${view.label}`, { ...view, nullable: true }),
  ),
});

/** The relation itself takes conditions for its rows; nothing adds up to no average and no extreme. */
function manyOptions({ relation, to }: Reached, howMany: string): OptionGroup<FullField> {
  const { name, label } = relation;
  const measures: FieldView[] = [
    { name: 'count', label: howMany, type: 'number', nullable: false },
    ...(to?.measures ?? []).map((measure) => ({ ...measure, nullable: true })),
  ];
  const modes = quantifiers.map((mode) => ({ name: mode, value: mode, label: mode }));
  return {
    label,
    options: [
      { name, value: name, label, matchModes: modes },
      ...measures.map((view) => option(`${name}.${view.name}`, `${label} › ${view.label}`, view)),
    ],
  };
}

export const isMany = (fieldData: FullField | undefined): boolean => fieldData?.matchModes !== undefined;

const option = (name: string, label: string, view: FieldView): FullField => ({
  name,
  value: name,
  label,
  view,
});

/** The library carries our view of the field along, as an unknown. */
export const viewOf = (fieldData: FullField | undefined): FieldView | undefined =>
  fieldData?.view as FieldView | undefined;
