/** Where to go after signing in: only ever a page of this site. `//elsewhere`, `/\elsewhere` and full addresses lead home. */
export function samePath(to: string | null | undefined): string {
  if (!to?.startsWith('/') || !URL.canParse(to, window.location.origin)) return '/';
  const { origin, pathname, search, hash } = new URL(to, window.location.origin);
  const isHere = origin === window.location.origin && pathname !== '/sign-in';
  return isHere ? `${pathname}${search}${hash}` : '/';
}
