import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import type { Rule } from '#reports/rules.ts';
import type { Scalar } from '#reports/sql.ts';
import type { Viewer } from './access.ts';
import type { Access } from './dataAccess.ts';
import type { Connection, Transaction } from './database.ts';

/** A stored row's values by column. */
export type Columns = Record<string, Scalar>;

/** A request's body after its contract: field names to values. */
export type Body = Record<string, unknown> & { _can?: Rights };

/** What a record says that its viewer may do with it: the first two of any record, the others where its resource knows of them. */
export interface Rights {
  edit: boolean;
  delete: boolean;
  share?: boolean;
  configure?: boolean;
  join?: boolean;
  merge?: boolean;
  erase?: boolean;
}

export interface WriteContext {
  tx: Transaction;
  viewer: Viewer;
  /** To look at rows as the viewer sees them. */
  access: Access;
  now: number;
  /** Where people find the pages; absent where no letter can come of the change. */
  baseUrl?: string;
}

/**
 * What one resource is, for the one router that serves them all. A hook throws an AppError to refuse; everything else (rights, scope,
 * references, versions, audit) is the router's.
 */
export interface Resource {
  source: SourceName;
  /** Sort of a list that asks for none, as its address spells it. */
  sort: string;
  /** What a list keeps to unless its filter names the field: rows put away are shown to who asks for them. */
  unlessAsked?: Rule;
  /** Stored columns that are no catalog fields, by their name in the row. A heavy one comes with a record alone, not with a list. */
  stored?: Record<string, { column: string; json?: boolean; heavy?: boolean }>;
  /** Fields of the body that `save` stores itself, in other tables. */
  links?: Record<string, { references: SourceName }>;
  /** Fields of which the log says that they changed, and not what they hold: it is read by others than they are. */
  confidential?: readonly string[];
  /** Whether this person's opening of this record is itself written in the log. */
  isWatched?: (record: Body, viewer: Viewer) => boolean;
  /** Refuses or completes a body before it is stored; `current` is the record as it is, absent when creating. */
  prepare?: (body: Body, context: WriteContext, current: Body | undefined) => Promise<Body> | Body;
  /** After the row is stored, in the same transaction. */
  save?: (id: number, body: Body, context: WriteContext, current: Body | undefined) => Promise<void>;
  remove?: (id: number, context: WriteContext, current: Body) => Promise<void>;
  /** Adds to a page of rows what lies in other tables, in one query. */
  embed?: (rows: Body[], connection: Connection, access: Access) => Promise<Body[]>;
  /** The same for a record that is read alone. */
  detail?: (record: Body, connection: Connection, access: Access) => Promise<Body>;
}

/** What a record is called, or null where it is not told. */
export function labelOf({ source, confidential = [] }: Resource, record: Body): string | null {
  const { label } = sourceNamed(source);
  const name = record[label];
  return typeof name === 'string' && !confidential.includes(label) ? name : null;
}

export const defineResource = (resource: Resource): Resource => resource;
