import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleGroupProps } from 'react-querybuilder';
import type { Rule, RuleGroup } from '#reports/rules.ts';
import { isGroup } from '../ruleTree.ts';
import { GroupFoot } from './GroupFoot.tsx';
import { GroupHead } from './GroupHead.tsx';
import { RuleNotes } from './RuleNotes.tsx';
import { RuleRow } from './RuleRow.tsx';

export type GroupProps = Pick<RuleGroupProps, 'path' | 'schema' | 'actions' | 'ruleGroup'>;

/** Rules that combine: one after the other, and what can be added to them. */
export const GroupBox = memo(function GroupBox({ path, schema, actions, ruleGroup }: GroupProps) {
  const { t } = useTranslation('RuleEditor');
  const group = ruleGroup as RuleGroup;
  const places = usePlaces(path, group.rules.length);
  const isRoot = path.length === 0;
  return (
    <fieldset
      className={['rule-group', isRoot && 'rule-root', group.muted && 'rule-muted'].filter(Boolean).join(' ')}
      aria-label={t(isRoot ? 'conditions' : 'group')}
      data-rule={group.id}
    >
      <GroupHead path={path} schema={schema} actions={actions} group={group} />
      {!isRoot && <RuleNotes id={group.id ?? ''} />}
      {group.rules.map((node, index) => {
        const place = places[index] ?? [];
        const shared = { path: place, schema, actions };
        return isGroup(node) ? (
          <GroupBox key={node.id} {...shared} ruleGroup={node as RuleGroupProps['ruleGroup']} />
        ) : (
          <RuleRow key={node.id} {...shared} rule={node as Rule} />
        );
      })}
      <GroupFoot path={path} actions={actions} group={group} />
    </fieldset>
  );
});

/** The same lists as long as nothing moves, so that rows that did not change are not drawn again. */
const usePlaces = (path: number[], count: number): number[][] =>
  useMemo(() => Array.from({ length: count }, (_, index) => [...path, index]), [path, count]);
