import type { SourceName } from '#reports/catalog.ts';
import { can, type Viewer } from './access.ts';
import { isOn } from './areas.ts';

/** Whether somebody may filter, sort, group and show by a source at all, and by one of its fields; which of its rows, `scope` says. */
export function mayRead(viewer: Viewer, source: string, field?: string): boolean {
  if (!isOn(viewer, source)) return false;
  const reader = readers[source as SourceName];
  if (reader && !can(viewer, reader)) return false;
  const guarded = field === undefined ? undefined : fieldReaders[`${source}.${field}`];
  return guarded === undefined || can(viewer, guarded);
}

/** Sources that are not for everybody, and the right that opens them. */
const readers: Partial<Record<SourceName, Parameters<typeof can>[1]>> = {
  auditEvents: 'auditEvents.list',
  bundles: 'bundles.list',
  outbox: 'outbox.list',
  subscriptionInvoices: 'subscriptionInvoices.list',
};

/** Fields that are not for everybody who may read their source. */
const fieldReaders: Record<string, Parameters<typeof can>[1]> = {
  'professionals.lastSignInAt': 'administration.open',
  'professionals.bundleId': 'administration.open',
};
