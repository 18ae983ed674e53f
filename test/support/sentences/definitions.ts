import { lists } from './lists.ts';
import { summaries } from './summaries.ts';

/** What is said in each language by the files beside this one. */
export const definitions = { ...lists, ...summaries };

export type Example = keyof typeof definitions;
