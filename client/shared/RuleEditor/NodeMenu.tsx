import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleProps } from 'react-querybuilder';
import type { Rule, RuleGroup } from '#reports/rules.ts';
import { EntryMenu } from './EntryMenu.tsx';
import type { ChangeRule } from './editorContext.ts';
import { useNodeEntries } from './useNodeEntries.ts';
import { useValueEntries } from './useValueEntries.ts';

export interface NodeProps extends Pick<RuleProps, 'path' | 'schema' | 'actions'> {
  node: Rule | RuleGroup;
  change?: ChangeRule;
}

/** Everything else that can be done with a rule or a group; what that is, is asked for when it is first opened. */
export const NodeMenu = memo(function NodeMenu(props: NodeProps) {
  const { t } = useTranslation('RuleEditor');
  const [wasOpen, opened] = useState(false);
  const ofValue = useValueEntries(props, wasOpen);
  const ofNode = useNodeEntries(props, wasOpen);
  return (
    <>
      {props.node.muted && <span className="rule-tag">{t('muted')}</span>}
      <EntryMenu name={t('more')} groups={[ofValue, ofNode]} onFirstOpen={() => opened(true)} />
    </>
  );
});
