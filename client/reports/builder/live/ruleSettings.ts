import { createContext, useContext } from 'react';
import type { RuleEditorProps } from '../../../shared/RuleEditor/index.tsx';

/** What every rule editor of one report shares: its questions, its zone, and what is known of its rules. */
export type RuleSettings = Pick<RuleEditorProps, 'params' | 'declare' | 'zone' | 'facts'>;

export const RuleSettingsContext = createContext<RuleSettings>({});

export const useRuleSettings = (): RuleSettings => useContext(RuleSettingsContext);
