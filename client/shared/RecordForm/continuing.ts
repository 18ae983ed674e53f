import { useSearchParams } from 'react-router';

/** The address of a form that goes on with its draft without asking: who comes from the list of drafts has said so already. */
export const continuing = (path: string): string => `${path}?draft=continue`;

export const useContinues = (): boolean => useSearchParams()[0].get('draft') === 'continue';
