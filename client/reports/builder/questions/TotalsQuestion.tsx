import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft, Totals } from '../draft.ts';
import { problemsAt } from '../problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

export const totalKinds = ['grand', 'subtotals', 'rows', 'columns'] as const;
type Kind = (typeof totalKinds)[number];

/** Which totals are shown beside the figures; what the shape of the summary has no place for is not offered. */
export function TotalsQuestion({ draft, change, problems, totals }: QuestionProps & { totals: Totals }) {
  const { t } = useTranslation('builder');
  const offered = totalKinds.filter((kind) => totals[kind] || hasPlace(draft, kind));
  const set = (kind: Kind, isWanted: boolean) =>
    change((before) => ({ ...before, totals: withTotal(before.totals, kind, isWanted) }));
  return (
    <Question
      title={t('totals.title')}
      part="totals"
      problems={problemsAt(problems, 'totals')}
      onRemove={() => change((before) => ({ ...before, totals: undefined }))}
    >
      {offered.map((kind) => (
        <Checkbox
          key={kind}
          checked={totals[kind] ?? false}
          onChange={({ target }) => set(kind, target.checked)}
        >
          {t(`totals.${kind}`)}
        </Checkbox>
      ))}
    </Question>
  );
}

export function hasPlace({ groupBy, pivotBy }: Draft, kind: Kind): boolean {
  if (kind === 'subtotals') return groupBy.length > 1;
  return kind === 'grand' ? groupBy.length > 0 : pivotBy !== undefined;
}

const withTotal = (totals: Totals | undefined, kind: Kind, isWanted: boolean): Totals => {
  const { [kind]: _, ...others } = totals ?? {};
  return isWanted ? { ...others, [kind]: true } : others;
};
