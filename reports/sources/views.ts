import { boolean, code, defineSource, instant, reference, rowId, text, toMany, toOne } from '../source.ts';
import { sharedWith, sharedWithWhom } from './sharing.ts';

/** How somebody looks at a list. */
export const views = defineSource({
  name: 'views',
  table: 'views',
  label: 'name',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
    name: text('name'),
    resource: code('resource'),
    ownerId: reference('owner_id', 'colleagues'),
    isLocked: boolean('is_locked'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: { owner: toOne('colleagues', 'owner_id'), shares: toMany('viewShares', 'view_id') },
});

/** With whom a view is shared. */
export const viewShares = defineSource({
  name: 'viewShares',
  table: 'view_shares',
  label: 'id',
  fields: {
    id: rowId(),
    viewId: reference('view_id', 'views'),
    ...sharedWith,
  },
  relations: {
    view: toOne('views', 'view_id'),
    ...sharedWithWhom,
  },
});
