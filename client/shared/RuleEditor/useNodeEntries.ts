import { useTranslation } from 'react-i18next';
import { insert, type RuleGroupType } from 'react-querybuilder';
import { isGroup } from '../ruleTree.ts';
import type { Entry } from './EntryMenu.tsx';
import { focusRule } from './focus.ts';
import type { NodeProps } from './NodeMenu.tsx';
import { newId, renumbered } from './numbered.ts';

/** What can be done with a node as it stands in the tree. */
export function useNodeEntries({ node, path, schema, actions }: NodeProps, isWanted: boolean): Entry[] {
  const { t } = useTranslation('RuleEditor');
  if (!isWanted) return [];
  const beside = [...path.slice(0, -1), (path.at(-1) ?? 0) + 1];
  const copy = () => {
    const twin = renumbered(node);
    schema.dispatchQuery(insert(schema.getQuery() as RuleGroupType, twin as RuleGroupType, beside));
    focusRule(twin.id ?? '');
  };
  const move = (way: 'up' | 'down') => {
    actions.moveRule(path, way);
    focusRule(node.id ?? '');
  };
  const wrap = () =>
    schema.dispatchQuery(
      insert(
        schema.getQuery() as RuleGroupType,
        { id: newId(), combinator: 'or', rules: [node] } as RuleGroupType,
        path,
        { replace: true },
      ),
    );
  return [
    {
      key: 'mute',
      label: t(node.muted ? 'unmute' : 'mute'),
      act: () => actions.onPropChange('muted', !node.muted, path),
    },
    { key: 'copy', label: t('copy'), act: copy },
    { key: 'up', label: t('up'), act: () => move('up') },
    { key: 'down', label: t('down'), act: () => move('down') },
    isGroup(node)
      ? {
          key: 'ungroup',
          label: t('ungroup'),
          disabled: node.not === true,
          act: () => actions.ungroupRuleGroup(path),
        }
      : { key: 'wrap', label: t('wrap'), act: wrap },
  ];
}
