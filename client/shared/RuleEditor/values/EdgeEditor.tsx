import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from './DayField.tsx';
import { type Edge, isMoment, isSpan, kindOf, respanned, type SpanKind, spanKinds } from './periods.ts';
import { SpanEditor } from './SpanEditor.tsx';

const days = ['on', 'today', 'yesterday', 'tomorrow', 'now'] as const;
type Kind = (typeof days)[number] | SpanKind;

/** One end of a period: a day, one that moves with today, or a span that begins or ends there. */
export function EdgeEditor({ edge, onChange }: { edge: Edge; onChange: (edge: Edge) => void }) {
  const { t } = useTranslation();
  const choose = (kind: Kind): void => onChange(edgeOf(kind, edge));
  return (
    <>
      <Select<Kind>
        className="rule-kind"
        options={[
          ...days.map((name) => ({ value: name, label: t(`day ${name}`) })),
          ...spanKinds.map((name) => ({ value: name, label: t(`period ${name}`) })),
        ]}
        value={isSpan(edge) ? kindOf(edge) : isMoment(edge) ? edge.relative : 'on'}
        onChange={choose}
        popupMatchSelectWidth={false}
        aria-label={t('rules.dayKind')}
      />
      {isSpan(edge) && <SpanEditor span={edge} onChange={onChange} />}
      {typeof edge === 'string' && (
        <DayField label={t('rules.value')} value={edge} onChange={(day) => onChange(day ?? '')} />
      )}
    </>
  );
}

function edgeOf(kind: Kind, before: Edge): Edge {
  if (kind === 'on') return '';
  const span = spanKinds.find((known) => known === kind);
  return span ? respanned(isSpan(before) ? before : undefined, span) : { relative: kind as 'today' };
}
