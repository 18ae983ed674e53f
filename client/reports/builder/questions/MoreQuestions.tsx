import { PlusOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { all } from '#reports/rules.ts';
import type { Draft } from '../draft.ts';
import { freeName, withParameter } from '../edits/params.ts';
import type { Change } from '../useDraft.ts';
import { hasPlace, totalKinds } from './TotalsQuestion.tsx';

interface Offer {
  part: string;
  isAsked: boolean;
  /** Why it cannot be asked, as a key of the messages. */
  misfit?: string | undefined;
  add: (draft: Draft) => Draft;
}

interface Props {
  draft: Draft;
  change: Change;
  compareMisfit: string | undefined;
  /** Whether the order is asked for, though nothing is ordered yet. */
  isSorted: boolean;
  onOrder: () => void;
}

/** What else can be asked: only what is used stands open. */
export function MoreQuestions({ draft, change, compareMisfit, isSorted, onOrder }: Props) {
  const { t } = useTranslation('builder');
  const newLabel = t('params.new', { place: 1 });
  const offers = offersFor(draft, compareMisfit, newLabel).filter(
    ({ part, isAsked }) => !isAsked && !(part === 'sort' && isSorted),
  );
  return (
    <section aria-label={t('more.title')} className="builder-more">
      {offers.map(({ part, misfit, add }) => (
        <Tooltip key={part} title={misfit && t(misfit)}>
          <Button
            size="small"
            type="dashed"
            icon={<PlusOutlined />}
            aria-disabled={misfit !== undefined}
            className={misfit ? 'builder-misfit' : ''}
            aria-description={misfit && t(misfit)}
            onClick={() => {
              if (misfit) return;
              if (part === 'sort') onOrder();
              else change(add);
            }}
          >
            {t(`more.${part}`)}
          </Button>
        </Tooltip>
      ))}
    </section>
  );
}

function offersFor(draft: Draft, compareMisfit: string | undefined, newLabel: string): Offer[] {
  const { mode, sort, limit, params, timeZone } = draft;
  const ofAny: Offer[] = [
    { part: 'sort', isAsked: sort.length > 0, add: (before) => before },
    { part: 'limit', isAsked: limit !== undefined, add: (before) => ({ ...before, limit: 100 }) },
    {
      part: 'params',
      isAsked: params.length > 0,
      add: (before) =>
        withParameter(before, { name: freeName(newLabel, before), label: newLabel, type: 'text' }),
    },
    {
      part: 'timeZone',
      isAsked: timeZone !== undefined,
      add: (before) => ({ ...before, timeZone: 'company' }),
    },
  ];
  return mode === 'list' ? ofAny : [...ofSummary(draft, compareMisfit), ...ofAny];
}

function ofSummary(draft: Draft, compareMisfit: string | undefined): Offer[] {
  const { groupBy, measures, having, totals, compare, top } = draft;
  const [first] = measures;
  const needsGroup = groupBy.length === 0 ? 'more.needsGroup' : undefined;
  return [
    {
      part: 'totals',
      isAsked: totals !== undefined,
      misfit: needsGroup,
      add: (before) => ({ ...before, totals: firstTotals(before) }),
    },
    {
      part: 'top',
      isAsked: top !== undefined,
      misfit: needsGroup ?? (groupBy[0]?.fill ? 'top.needsUnfilled' : undefined),
      add: (before) => (first ? { ...before, top: { by: first.id, n: 5, other: true } } : before),
    },
    {
      part: 'compare',
      isAsked: compare !== undefined,
      misfit: compareMisfit,
      add: (before) => ({ ...before, compare: 'previousPeriod' }),
    },
    {
      part: 'having',
      isAsked: having !== undefined,
      misfit: measures.length ? undefined : 'more.needsFigure',
      add: (before) => ({ ...before, having: all() }),
    },
  ];
}

const firstTotals = (draft: Draft) => {
  const [first] = totalKinds.filter((kind) => hasPlace(draft, kind));
  return first ? { [first]: true } : {};
};
