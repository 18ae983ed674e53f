import { boolean, defineSource, instant, rowId, text } from '../source.ts';

/** What programs are put together from: templates keep the words, so that an exercise that is renamed changes no program. */
export const exercises = defineSource({
  name: 'exercises',
  table: 'exercises',
  label: 'nameFr',
  search: 'search',
  fields: {
    id: rowId(),
    nameFr: text('name_fr'),
    nameEn: text('name_en'),
    nameEs: text('name_es'),
    archived: boolean('archived'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {},
});
