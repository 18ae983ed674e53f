import type { Migration } from './migration.ts';

/** A semicolon parts tags as a comma does; and what an import has changed can be taken back with the tags that it left alone. */
export const importedTags: Migration = {
  name: '034_importedTags',
  statements: (dialect) => [
    `update clients set tags = replace(replace(tags, '; ', ';'), ';', ', '),
      tags_folded = replace(replace(tags_folded, '; ', ';'), ';', ', ') where tags like '%;%'`,
    `update bulk_action_rows set former = ${withTags[dialect]} from clients as c
      where c.id = bulk_action_rows.client_id and former is not null`,
  ],
};

const withTags = {
  sqlite: `json_set(former, '$.tags', c.tags, '$.tags_folded', c.tags_folded)`,
  postgres: `cast(cast(former as jsonb) || jsonb_build_object('tags', c.tags, 'tags_folded', c.tags_folded) as text)`,
};
