import { type ComponentType, createContext, useContext } from 'react';
import type { Parameters } from '#reports/definition.ts';
import type { Rule, RuleGroup } from '#reports/rules.ts';
import type { Problem } from '../../providers/http.ts';
import type { FieldView } from '../catalog.ts';
import type { Ground } from './fitting.ts';

type NewParameter = Omit<Parameters[number], 'name'>;

/** What each part of one editor knows: whose fields its rules name, and what they can be held against. */
export interface Editing extends Ground {
  /** How many groups stand around it already. */
  depth: number;
  params: Parameters;
  /** Declares a question that is asked at each run, and tells its name; without it there are none. */
  declare?: ((parameter: NewParameter) => string) | undefined;
  /** The zone that days begin in, where it is not the company's. */
  zone?: string | undefined;
  /** The same editor for the conditions of related rows. */
  Among: ComponentType<AmongProps>;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('no rule editor here');
  return editing;
}

/** What stands below a rule: how much it takes away, what is wrong with it, and the ways out. */
export interface RuleFacts {
  problems: Problem[];
  repairs: { label: string; apply: () => void }[];
  /** How much it takes away, in words; `isIdle` where that is nothing or everything. */
  kept?: { words: string; more?: string | undefined; isIdle: boolean } | undefined;
}

/** By the id of the rule. */
export const FactsContext = createContext<ReadonlyMap<string, RuleFacts>>(new Map());

export interface EditorProps {
  value: unknown;
  onChange: (value: unknown) => void;
}

export type TypedProps = EditorProps & { view: FieldView; operator: string };

interface AmongProps {
  source: string;
  value: RuleGroup;
  onChange: (group: RuleGroup) => void;
}

export type ChangeRule = (change: (rule: Rule) => Rule) => void;
