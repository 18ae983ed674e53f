import type { GoConfig, ParseResponse, RouterProvider } from '@refinedev/core';
import router from '@refinedev/react-router';
import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** The stock binding writes `+`, `&`, `#` and `%` bare into the address and so loses them; here every value is encoded. */
export const routerProvider: RouterProvider = {
  ...router,
  go: () => {
    const { search, hash } = useLocation();
    const navigate = useNavigate();
    return useCallback(
      (wanted: GoConfig) => {
        const path = addressFor(wanted, { search, hash });
        if (wanted.type === 'path') return path;
        void navigate(path, { replace: wanted.type === 'replace' });
        return undefined;
      },
      [hash, navigate, search],
    );
  },
  parse: () => {
    const stock = router.parse?.();
    const { search } = useLocation();
    return useCallback((): ParseResponse => {
      const parsed = stock?.() ?? {};
      return { ...parsed, params: { ...parsed.params, ...Object.fromEntries(new URLSearchParams(search)) } };
    }, [search, stock]);
  },
};

function addressFor(
  { to = '', query = {}, hash, options = {} }: GoConfig,
  here: { search: string; hash: string },
): string {
  const search = new URLSearchParams(options.keepQuery ? here.search : '');
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) search.delete(name);
    else search.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  const fragment = (hash ?? (options.keepHash ? here.hash : '')).replace(/^#/, '');
  return [to, search.size ? `?${search}` : '', fragment ? `#${fragment}` : ''].join('');
}
