import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import type { GroupRule } from '#server/groups/contract.ts';
import { useFilterSentence } from '../../shared/filterSentence.ts';
import { isRuleGroup } from '../../shared/ruleTree.ts';

/** The rule in words, for whoever may know it: it can ask what others must not learn of a member. */
export function RuleSentence({ rule: { filter } }: { rule: GroupRule }) {
  const { t } = useTranslation('groups');
  if (!isRuleGroup(filter)) return <Typography.Text>{t('rule.hidden')}</Typography.Text>;
  return <Said filter={filter} />;
}

function Said({ filter }: { filter: RuleGroup }) {
  const { t } = useTranslation('groups');
  const phrases = useFilterSentence('clients', filter)(filter);
  const joined = phrases.join(` ${t(`rule.${filter.combinator}`)} `);
  return (
    <Typography.Text strong>
      {t(filter.not ? 'rule.sentenceNot' : 'rule.sentence', { joined })}
    </Typography.Text>
  );
}
