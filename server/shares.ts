import { can, type Viewer } from './access.ts';
import type { Body, Resource } from './resource.ts';
import { withRights } from './rights.ts';
import { refuseForeignShares } from './shares/refusal.ts';
import { embedShares, saveShares } from './shares/rows.ts';
import { isInCharge, type Shareable } from './shares/shareable.ts';

export { isInCharge };

/** The resource with what sharing adds to it: `shares` can be changed and is shown by whoever is in charge, who alone may delete. */
export const withShares = (name: Shareable, resource: Resource): Resource => ({
  ...resource,
  prepare: async (body, context, current) => {
    if (current && 'shares' in body) await refuseForeignShares(name, body, context, current);
    return (await resource.prepare?.(body, context, current)) ?? body;
  },
  save: async (id, body, context, current) => {
    await resource.save?.(id, body, context, current);
    if (current && 'shares' in body) await saveShares(name, id, body, context);
  },
  embed: async (rows, connection, access) => {
    const shown = (await resource.embed?.(rows, connection, access)) ?? rows;
    const shares = await embedShares(name, shown, connection, access);
    return shown.map((row, index) =>
      withShare(name, { ...row, shares: shares[index] ?? null }, access.viewer),
    );
  },
});

function withShare(name: Shareable, row: Body, viewer: Viewer): Body {
  const inCharge = isInCharge(row, viewer);
  return withRights(row, (own) => ({
    delete: own.delete && inCharge,
    share: inCharge && can(viewer, `${name}.share`),
  }));
}
