import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Rule as EditableRule, type RuleProps } from 'react-querybuilder';
import type { Match, Rule, RuleGroup } from '#reports/rules.ts';
import { relationAt } from '../catalog.ts';
import { useFilterSentence } from '../filterSentence.ts';
import { everything, isRuleGroup } from '../ruleTree.ts';
import { RemoveButton } from './actions.tsx';
import { type EditorContext, problemsOf } from './editorContext.ts';
import { isFixed } from './fixed.ts';
import { MatchEditor } from './MatchEditor.tsx';
import { Problems } from './Problems.tsx';
import { FieldSelector } from './selectors.tsx';

/** A condition as a row of fields; over related rows with conditions of its own; in words where the editor has no fields for it. */
export function RuleRow(props: RuleProps) {
  const context: EditorContext = props.context;
  if (isFixed(props.rule as Rule, context.ground)) return <FixedRule {...props} />;
  return props.rule.match ? <RelatedRule {...props} /> : <EditableRule {...props} />;
}

function FixedRule({ rule, path, context, actions }: RuleProps) {
  const { t } = useTranslation();
  const editor: EditorContext = context;
  const group: RuleGroup = { combinator: 'and', rules: [rule as Rule] };
  const [words] = useFilterSentence(editor.ground.source, group)(group);
  return (
    <div className="rule rule-fixed">
      <div className="rule-words">
        {words} <Typography.Text type="secondary">{t('rules.fixed')}</Typography.Text>
        <Problems problems={problemsOf(editor, rule.id)} />
      </div>
      <RemoveButton onClick={() => actions.onRuleRemove(path)} />
    </div>
  );
}

function RelatedRule({ rule, path, context, schema, actions }: RuleProps) {
  const { t } = useTranslation();
  const editor: EditorContext = context;
  const { catalog, source } = editor.ground;
  const relation = relationAt(catalog, source, rule.field);
  const set = (prop: 'field' | 'match' | 'value') => (value: unknown) =>
    actions.onPropChange(prop, value, path);
  return (
    <div className="rule rule-related">
      <FieldSelector
        options={schema.fields}
        value={rule.field}
        handleOnChange={set('field')}
        title={t('rules.field')}
      />
      <MatchEditor match={rule.match as Match} onChange={set('match')} />
      <RemoveButton onClick={() => actions.onRuleRemove(path)} />
      <Problems problems={problemsOf(editor, rule.id)} />
      <div className="rule-among">
        {editor.editAmong({
          source: relation?.to ?? '',
          value: isRuleGroup(rule.value) ? rule.value : everything,
          onChange: set('value'),
        })}
      </div>
    </div>
  );
}
