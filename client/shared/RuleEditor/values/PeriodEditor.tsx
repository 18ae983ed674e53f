import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Period } from '#reports/periods.ts';
import type { EditorProps } from '../editorContext.ts';
import { MomentField } from './DayField.tsx';
import { EdgeEditor } from './EdgeEditor.tsx';
import { isBetween, isInstants, isPeriod, kindOf, respanned, type SpanKind, spanKinds } from './periods.ts';
import { ResolvedPeriod } from './ResolvedPeriod.tsx';
import { SpanEditor } from './SpanEditor.tsx';

type Kind = SpanKind | 'from' | 'since';

/** A stretch of time told from today, between two days, or between two moments; with the days that it means now. */
export function PeriodEditor({ value, onChange }: EditorProps) {
  const { t } = useTranslation();
  const period: Period = isPeriod(value) ? value : { last: 30, unit: 'day' };
  const kinds: Kind[] = [...spanKinds, 'from', 'since'];
  const named = useKindName();
  return (
    <>
      <Select<Kind>
        className="rule-kind"
        options={kinds.map((name) => ({ value: name, label: named(name) }))}
        value={kindIn(period)}
        onChange={(next) => onChange(periodOf(next, period))}
        popupMatchSelectWidth={false}
        aria-label={t('rules.periodKind')}
      />
      <Details period={period} onChange={onChange} />
      <ResolvedPeriod period={period} />
    </>
  );
}

function useKindName(): (kind: Kind) => string {
  const shared = useTranslation().t;
  const { t } = useTranslation('RuleEditor');
  return (kind) => (kind === 'since' ? t('moments') : shared(`period ${kind}`));
}

function Details({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const { t } = useTranslation();
  if (isInstants(period)) {
    const { since, before } = period;
    return (
      <>
        <MomentField value={since} onChange={(ms) => onChange({ since: ms, before })} />
        <span>{t('to')}</span>
        <MomentField value={before} onChange={(ms) => onChange({ since, before: ms })} />
      </>
    );
  }
  if (!isBetween(period)) return <SpanEditor span={period} onChange={onChange} />;
  return (
    <>
      <EdgeEditor edge={period.from} onChange={(from) => onChange({ ...period, from })} />
      <span>{t('to')}</span>
      <EdgeEditor edge={period.to} onChange={(to) => onChange({ ...period, to })} />
    </>
  );
}

const kindIn = (period: Period): Kind =>
  isInstants(period) ? 'since' : isBetween(period) ? 'from' : kindOf(period);

function periodOf(kind: Kind, before: Period): Period {
  if (kind === 'from') return { from: '', to: '' };
  if (kind !== 'since') return respanned(isInstants(before) || isBetween(before) ? undefined : before, kind);
  const hour = 3_600_000;
  const now = Math.floor(Date.now() / hour) * hour;
  return { since: now - 24 * hour, before: now };
}
