import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeasureName, measureNames } from '#reports/definition.ts';
import { sourceIn } from '../../../shared/fieldNames.ts';
import { FieldPicker } from '../../../shared/RuleEditor/FieldPicker.tsx';
import { measurableRows } from '../../../shared/RuleEditor/families.ts';
import { usable, withMeasureKind, withMeasurePart, withOf, withOver } from '../edits/measures.ts';
import { familiesFor, fitsMeasure, measuredSource } from '../fields.ts';
import { othersWanted, takesField } from '../missing.ts';
import type { MeasureProps } from './MeasureRow.tsx';
import { useNames } from './useNames.ts';

type Props = MeasureProps & { isWrong: boolean };

/** "[Sum of] [Minutes] of [Appointments]", or "[Ratio] [No-shows] ÷ [Expected]". */
export function MeasureParts(props: Props) {
  const { catalog, draft, change, measure, index, isWrong } = props;
  const { t } = useTranslation('builder');
  const source = measuredSource(catalog, draft.source, measure);
  return (
    <>
      <Select<MeasureName>
        aria-label={t('measures.kind')}
        className="builder-how"
        value={measure.measure}
        popupMatchSelectWidth={false}
        listHeight={400}
        onChange={(kind) => change((before) => withMeasureKind(before, catalog, index, kind))}
        options={measureNames.map((name) => ({ value: name, label: t(`measure.${name}`) }))}
      />
      {takesField(measure) && (
        <FieldPicker
          families={familiesFor(catalog, source, fitsMeasure(catalog, measure.measure))}
          label={t('measures.field')}
          value={measure.field}
          isWrong={isWrong}
          onChange={(field) => change((before) => withMeasurePart(before, index, { field }))}
        />
      )}
      {othersWanted(measure) === 0 ? <Rows {...props} /> : <Others {...props} />}
    </>
  );
}

/** Of which rows: the report's own, or those that they are related to. */
function Rows({ catalog, draft, change, measure, index }: Props) {
  const { t } = useTranslation('builder');
  const options = useMemo(
    () => [
      { value: own, label: sourceIn(catalog, draft.source)?.label ?? draft.source },
      {
        label: t('measures.related'),
        title: '',
        options: measurableRows(catalog, draft.source).map(({ path, label }) => ({ value: path, label })),
      },
    ],
    [catalog, draft.source, t],
  );
  return (
    <Select
      showSearch
      optionFilterProp="label"
      aria-label={t('measures.over')}
      className="builder-how"
      value={measure.over ?? own}
      popupMatchSelectWidth={false}
      options={options}
      onChange={(path) =>
        change((before) => withOver(before, catalog, index, path === own ? undefined : path))
      }
    />
  );
}

const own = '.';

/** The figures that it divides, or that it is a share of. */
function Others({ catalog, draft, change, measure, index, isWrong }: Props) {
  const { t } = useTranslation('builder');
  const { measureName } = useNames(catalog, draft);
  const options = usable(draft.measures, measure.id).map((other) => ({
    value: other.id,
    label: measureName(other),
  }));
  return Array.from({ length: othersWanted(measure) }, (_, side) => {
    const label = t(
      othersWanted(measure) === 1 ? 'measures.shareOf' : side === 0 ? 'measures.above' : 'measures.below',
    );
    return (
      <Select
        key={label}
        aria-label={label}
        title={label}
        placeholder={label}
        className="builder-how"
        status={isWrong && !measure.of?.[side] ? 'error' : ''}
        value={measure.of?.[side] || null}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(id) => id && change((before) => withOf(before, index, side, id))}
      />
    );
  });
}
