import { Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Match, type Quantifier, quantifiers } from '#reports/rules.ts';
import { counts } from './shape.ts';

const most = 10_000;

/** How many of the related rows must fulfil the conditions. */
export function MatchEditor({ match, onChange }: { match: Match; onChange: (match: Match) => void }) {
  const { t } = useTranslation();
  const { mode, threshold = 1, emptyCounts = false } = match;
  return (
    <>
      <Select<Quantifier>
        className="rule-operator"
        popupMatchSelectWidth={false}
        options={quantifiers.map((name) => ({ value: name, label: t(`match ${name}`) }))}
        value={mode}
        onChange={(next) => onChange(counts(next) ? { mode: next, threshold } : { mode: next })}
        aria-label={t('rules.match')}
      />
      {counts(mode) && (
        <InputNumber
          min={mode === 'atLeast' ? 1 : 0}
          max={most}
          precision={0}
          value={threshold}
          onChange={(next) => onChange({ mode, threshold: next ?? 1 })}
          aria-label={t('rules.count')}
        />
      )}
      {mode === 'all' && (
        <Checkbox
          checked={emptyCounts}
          onChange={({ target }) => onChange(target.checked ? { mode, emptyCounts: true } : { mode })}
        >
          {t('rules.emptyCounts')}
        </Checkbox>
      )}
    </>
  );
}
