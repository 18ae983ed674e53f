import { end, holds, link } from './links.ts';
import { item } from './random.ts';
import type { Client, Link, Professional, World } from './world.ts';

/** The clients of whoever left go to the heir, or stay with those who were in the file already. */
export function depart(world: World, gone: Professional): void {
  const { leftAt } = gone;
  if (leftAt === null) return;
  const heir = heirOf(world, gone);
  for (const client of world.clients) {
    const open = client.links.find((each) => each.professional === gone && (each.until ?? Infinity) > leftAt);
    if (!open) continue;
    end(open, leftAt, heir ? 'transfer' : 'leftCompany');
    if (heir && !holds(client.links.filter(isOpen), heir)) client.links.push(link(heir, leftAt));
    if (client.responsible === gone) client.responsible = heir ?? remaining(client, leftAt);
  }
}

/** Who takes over the files of a professional who left, unless they stay with the others in them. */
export function heirOf({ professionals }: World, { setup }: Professional): Professional | null {
  const position = setup.left?.heir ?? null;
  return position === null ? null : item(professionals, position);
}

const isOpen = ({ until }: Link): boolean => until === null;

const remaining = ({ links }: Client, instant: number): Professional | null =>
  links.find(({ until, kind, since }) => until === null && kind === 'colleague' && since <= instant)
    ?.professional ?? null;
