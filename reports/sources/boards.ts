import { boolean, defineSource, instant, reference, rowId, text, toMany, toOne } from '../source.ts';
import { sharedWith, sharedWithWhom } from './sharing.ts';

/** Pages of several reports at once. */
export const boards = defineSource({
  name: 'boards',
  table: 'boards',
  label: 'name',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
    name: text('name'),
    ownerId: reference('owner_id', 'colleagues'),
    isHome: boolean('is_home'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: { owner: toOne('colleagues', 'owner_id'), shares: toMany('boardShares', 'board_id') },
});

/** With whom a board is shared. */
export const boardShares = defineSource({
  name: 'boardShares',
  table: 'board_shares',
  label: 'id',
  fields: {
    id: rowId(),
    boardId: reference('board_id', 'boards'),
    ...sharedWith,
  },
  relations: {
    board: toOne('boards', 'board_id'),
    ...sharedWithWhom,
  },
});
