import { end, holds, link } from './links.ts';
import { item } from './random.ts';
import type { Client, Link, Professional, World } from './world.ts';

/** The clients of whoever left go to the heir, or stay with those who were in the file already. */
export function depart(world: World, gone: Professional): void {
  const { leftAt, setup } = gone;
  if (leftAt === null || !setup.left) return;
  const heir = setup.left.heir === null ? null : item(world.professionals, setup.left.heir);
  for (const client of world.clients) {
    const open = client.links.find((each) => each.professional === gone && (each.until ?? Infinity) > leftAt);
    if (!open) continue;
    end(open, leftAt, heir ? 'transfer' : 'leftCompany');
    if (heir && !holds(client.links.filter(isOpen), heir)) client.links.push(link(heir, leftAt));
    if (client.responsible === gone) client.responsible = heir ?? remaining(client, leftAt);
  }
}

const isOpen = ({ until }: Link): boolean => until === null;

const remaining = ({ links }: Client, instant: number): Professional | null =>
  links.find(({ until, kind, since }) => until === null && kind === 'colleague' && since <= instant)
    ?.professional ?? null;
