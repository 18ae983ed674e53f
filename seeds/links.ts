import type { Client, Link, Professional, World } from './world.ts';
import { isThere } from './world.ts';

/** Someone who treats people in the client's branch at that time. */
export function whoever(
  { professionals, random }: World,
  { home, links }: Client,
  instant: number,
): Professional | null {
  const able = professionals.filter(
    (each) =>
      each.setup.load > 0 && each.branches.includes(home) && isThere(each, instant) && !holds(links, each),
  );
  return able.length ? random.weighted(able.map((each) => [each, share(each, home)] as const)) : null;
}

const share = ({ setup, branches }: Professional, home: Client['home']): number =>
  branches[0] === home ? setup.load : setup.load / 3;

export const holds = (links: Link[], professional: Professional): boolean =>
  links.some((each) => each.professional === professional);

export const link = (professional: Professional, since: number): Link => ({
  professional,
  kind: professional.setup.external ? 'external' : 'colleague',
  since,
  until: null,
  reason: null,
});

export function end(each: Link, until: number, reason: Link['reason']): void {
  each.until = until;
  each.reason = reason;
}
