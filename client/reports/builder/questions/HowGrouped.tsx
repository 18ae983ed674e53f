import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Bucket, buckets } from '#reports/definition.ts';
import type { FieldType } from '../../../shared/catalog.ts';
import type { Grouping } from '../draft.ts';
import { nextBand } from '../edits/bands.ts';
import { type GroupPlace, withBands, withBucket } from '../edits/groups.ts';
import { bucketsFor } from '../fields.ts';
import type { QuestionProps } from './questionProps.ts';

type How = Bucket | 'each' | 'steps' | 'bands';

interface Props extends QuestionProps {
  group: Grouping;
  place: GroupPlace;
  type: FieldType | undefined;
}

/** Each value by itself, a span of time, equal steps of a number, or bands made by hand. */
export function HowGrouped({ change, group, place, type }: Props) {
  const { t } = useTranslation('builder');
  if (!type) return null;
  const now = howOf(group);
  const options = [...new Set([...fitting(type), now])].map((how) => ({
    value: how,
    label: buckets.some((bucket) => bucket === how) ? t(`answer:bucket.${how}`) : t(`how.${how}`),
  }));
  const choose = (how: How): void => {
    const bucket = buckets.find((known) => known === how);
    if (how === now) return;
    const isBanded = how === 'steps' || how === 'bands';
    change((before) =>
      isBanded ? withBands(before, place, bandsFor(how)) : withBucket(before, place, bucket),
    );
  };
  const bandsFor = (how: 'steps' | 'bands'): Grouping['bands'] =>
    how === 'steps'
      ? { width: type === 'money' ? 10_000 : 10 }
      : [nextBand([], type, t('bands.name', { place: 1 }))];
  return (
    <Select<How>
      className="builder-how"
      aria-label={t('groups.how')}
      value={now}
      options={options}
      onChange={choose}
      popupMatchSelectWidth={false}
      listHeight={400}
    />
  );
}

const howOf = ({ bucket, bands }: Grouping): How =>
  bucket ?? (Array.isArray(bands) ? 'bands' : bands ? 'steps' : 'each');

function fitting(type: FieldType): How[] {
  const spans = bucketsFor(type);
  if (spans.length) return type === 'date' ? ['each', ...spans, 'bands'] : [...spans, 'bands'];
  return type === 'number' || type === 'money' ? ['each', 'steps', 'bands'] : ['each', 'bands'];
}
