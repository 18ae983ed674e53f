import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const remembered = 'cohort.theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

let chosen: Theme = themes.find((theme) => theme === localStorage.getItem(remembered)) ?? 'system';

/** Light, dark, or as the machine says; remembered here so that the next visit does not flash. */
export function useAppearance(): { theme: Theme; isDark: boolean } {
  const theme = useSyncExternalStore(subscribe, () => chosen);
  const systemIsDark = useSyncExternalStore(subscribe, () => system.matches);
  return { theme, isDark: theme === 'dark' || (theme === 'system' && systemIsDark) };
}

export function setAppearance(theme: Theme): void {
  chosen = theme;
  localStorage.setItem(remembered, theme);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}
