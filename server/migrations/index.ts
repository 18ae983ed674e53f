import { company } from './001_company.ts';
import { clients } from './002_clients.ts';
import { activity } from './003_activity.ts';
import { records } from './004_records.ts';
import type { Migration } from './migration.ts';

/** In the order in which they are applied. One that has landed is never edited again. */
export const migrations: readonly Migration[] = [company, clients, activity, records];
