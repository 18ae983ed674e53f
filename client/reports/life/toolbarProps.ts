import type { RefObject } from 'react';
import type { ReportDefinition } from '#reports/definition.ts';
import type { Drafting } from '../builder/useDraft.ts';
import type { Saved } from './saved.ts';

export interface ToolbarProps {
  drafting: Drafting;
  saved: Saved | undefined;
  suggestedName: string;
  /** Only of a report that can run. */
  definition: ReportDefinition | undefined;
  isDirty: boolean;
  /** Set when the page is left on purpose. */
  leaving: RefObject<boolean>;
  onReload: (() => void) | undefined;
  onSaved: (saved: Saved) => void;
  onRenamed: (saved: Saved) => void;
}
