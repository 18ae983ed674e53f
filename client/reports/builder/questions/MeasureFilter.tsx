import { Button, Typography } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { useFilterSentence } from '../../../shared/filterSentence.ts';
import RuleEditor from '../../../shared/RuleEditor/index.tsx';
import { gestureOf } from '../edits/gesture.ts';
import { withMeasurePart } from '../edits/measures.ts';
import { measuredSource } from '../fields.ts';
import { useRuleSettings } from '../live/ruleSettings.ts';
import type { MeasureProps } from './MeasureRow.tsx';

type Props = MeasureProps & { filter: RuleGroup; name: string };

/** Which rows one figure is taken of: told in words, or open to be changed. What says nothing yet is open. */
export function MeasureFilter(props: Props) {
  const { catalog, draft, change, measure, index, filter, name } = props;
  const { t } = useTranslation('builder');
  const [isOpen, open] = useState(filter.rules.length === 0);
  const settings = useRuleSettings();
  const source = measuredSource(catalog, draft.source, measure);
  const set = useCallback(
    (next: RuleGroup) =>
      change((before) => withMeasurePart(before, index, { filter: next }), gestureOf(filter, next)),
    [change, index, filter],
  );
  return (
    <section
      className="builder-under"
      aria-label={t('measures.filterOf', { name })}
      data-part={`measures.${index}.filter`}
    >
      <div className="builder-body">
        {isOpen ? <span>{t('measures.onlyWhere')}</span> : <Told source={source} filter={filter} />}
        <Button size="small" type="link" aria-expanded={isOpen} onClick={() => open((before) => !before)}>
          {t(isOpen ? 'done' : 'edit')}
        </Button>
      </div>
      {isOpen && <RuleEditor {...settings} source={source} value={filter} onChange={set} />}
    </section>
  );
}

function Told({ source, filter }: { source: string; filter: RuleGroup }) {
  const { t } = useTranslation('builder');
  const { params } = useRuleSettings();
  const questions = useMemo(() => new Map(params?.map(({ name, label }) => [name, label])), [params]);
  const words = useFilterSentence(source, filter, questions)({ combinator: 'and', rules: [filter] });
  return <Typography.Text type="secondary">{t('measures.only', { filter: words.join() })}</Typography.Text>;
}
