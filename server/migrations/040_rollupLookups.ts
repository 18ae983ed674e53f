import type { Migration } from './migration.ts';
import { facts } from './rollups/facts.ts';
import { triggers } from './rollups/triggers.ts';

/**
 * The triggers of the months look for a client's or a program's rows by their company too, as the indexes begin with it: on PostgreSQL each
 * change of a client read all links of all clients. What is not counted wakes none of them.
 */
export const rollupLookups: Migration = {
  name: '040_rollupLookups',
  statements: (dialect) =>
    facts.flatMap((fact) => {
      const events: [string, string][] = ['insert', 'delete', 'update'].map((event) => [event, fact.table]);
      if (fact.parent) events.push(['parent', fact.parent.table]);
      const former = events.map(([event, table]) =>
        dialect === 'sqlite'
          ? `drop trigger rollup_${fact.name}_${event}`
          : `drop trigger rollup_${fact.name}_${event} on ${table}`,
      );
      return [...former, ...triggers(fact, dialect)];
    }),
};
