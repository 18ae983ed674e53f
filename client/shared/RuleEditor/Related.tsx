import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Match, type Quantifier, quantifiers, type Rule } from '#reports/rules.ts';
import { NumberInput } from '../NumberInput.tsx';
import { type ChangeRule, useEditing } from './editorContext.ts';
import { FieldPicker } from './FieldPicker.tsx';
import { ruleFamilies } from './families.ts';
import { withField } from './fitting.ts';
import { focusRule } from './focus.ts';
import { counts } from './shape.ts';

const most = 10_000;

/** "has at least [2] [appointments] where", the beginning of a bracket that reads like a sentence. */
export function Related({ rule, change }: { rule: Rule; change: ChangeRule }) {
  const { t } = useTranslation('RuleEditor');
  const editing = useEditing();
  const match = rule.match ?? { mode: 'some' };
  const set = (next: Match) => change((before) => ({ ...before, match: next }));
  return (
    <>
      <Quantity match={match} onChange={set} />
      <FieldPicker
        className="rule-first"
        families={ruleFamilies(editing.catalog, editing.source)}
        value={rule.field}
        label={t('relation')}
        onChange={(field) => {
          change((before) => withField(before, field, editing));
          focusRule(rule.id ?? '');
        }}
      />
      <span>{t('where')}</span>
      {match.mode === 'all' && (
        <Checkbox
          checked={match.emptyCounts ?? false}
          onChange={({ target }) =>
            set(target.checked ? { mode: 'all', emptyCounts: true } : { mode: 'all' })
          }
        >
          {t('emptyCounts')}
        </Checkbox>
      )}
    </>
  );
}

function Quantity({ match, onChange }: { match: Match; onChange: (match: Match) => void }) {
  const { t } = useTranslation('RuleEditor');
  const { mode, threshold = 1 } = match;
  return (
    <>
      <Select<Quantifier>
        popupMatchSelectWidth={false}
        options={quantifiers.map((name) => ({ value: name, label: t(`has ${name}`) }))}
        value={mode}
        onChange={(next) => onChange(counts(next) ? { mode: next, threshold } : { mode: next })}
        aria-label={t('quantifier')}
      />
      {counts(mode) && (
        <NumberInput
          className="rule-count"
          min={mode === 'atLeast' ? 1 : 0}
          max={most}
          precision={0}
          value={threshold}
          onChange={(next) => onChange({ mode, threshold: next ?? 1 })}
          aria-label={t('howMany')}
        />
      )}
    </>
  );
}
