import { useTranslation } from 'react-i18next';
import type { Rule } from '#reports/rules.ts';
import { relationAt } from '../catalog.ts';
import { everything, isRuleGroup } from '../ruleTree.ts';
import { type ChangeRule, useEditing } from './editorContext.ts';
import { viewAt } from './families.ts';
import { whereOf, withWhere } from './fitting.ts';

/** The conditions of the related rows that a rule speaks of, in a bracket of their own. */
export function RelatedRows({ rule, change }: { rule: Rule; change: ChangeRule }) {
  const { t } = useTranslation('RuleEditor');
  const { catalog, source, Among } = useEditing();
  const where = rule.match ? (isRuleGroup(rule.value) ? rule.value : everything) : whereOf(rule);
  const rows = rule.match
    ? relationAt(catalog, source, rule.field)?.to
    : viewAt(catalog, source, rule.field)?.over;
  if (!where || !rows) return null;
  return (
    <div className="rule-among">
      {!rule.match && <span>{t('ofThose')}</span>}
      {rule.match && where.rules.length === 0 && <span className="rule-kept">{t('anyOfThem')}</span>}
      <Among
        source={rows}
        value={where}
        onChange={(next) =>
          change((before) => (before.match ? { ...before, value: next } : withWhere(before, next)))
        }
      />
    </div>
  );
}
