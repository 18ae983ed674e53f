import { Card, Flex, Typography } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format.ts';
import { PlaceLink } from './PlaceLink.tsx';
import type { Phrase } from './useChecked.ts';
import type { Selectivity } from './useSelectivity.ts';

interface Props {
  phrases: Phrase[] | undefined;
  /** Whether it says the report as it stands, and not as it was. */
  isCurrent: boolean;
  selectivity: Selectivity | undefined;
}

/** The whole report as one sentence; each part of it leads to the rule that it says. */
export const Sentence = memo(function Sentence({ phrases, isCurrent, selectivity }: Props) {
  const { t } = useTranslation('builder');
  return (
    <Card size="small">
      <Flex gap="middle" wrap>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard. */}
        <section aria-label={t('sentence.title')} className="builder-sentence" tabIndex={0}>
          {phrases ? (
            <Typography.Paragraph {...(isCurrent ? {} : { type: 'secondary' })} style={{ margin: 0 }}>
              {placed(phrases).map(({ place, phrase }) => (
                <Piece key={place} phrase={phrase} />
              ))}
            </Typography.Paragraph>
          ) : (
            <Typography.Text type="secondary">{t('sentence.none')}</Typography.Text>
          )}
        </section>
        {selectivity && <Matched {...selectivity} />}
      </Flex>
    </Card>
  );
});

/** A piece of a sentence is known by where in it it begins. */
function placed(phrases: Phrase[]): { place: number; phrase: Phrase }[] {
  let place = 0;
  return phrases.map((phrase) => {
    const found = { place, phrase };
    place += phrase.text.length;
    return found;
  });
}

function Piece({ phrase }: { phrase: Phrase }) {
  if (!phrase.path) return phrase.text;
  return <PlaceLink place={phrase}>{phrase.text}</PlaceLink>;
}

function Matched({ matched, total }: Selectivity) {
  const { t } = useTranslation('builder');
  const { number } = useFormat();
  return (
    <Typography.Text {...(matched === 0 ? { strong: true } : { type: 'secondary' })}>
      {t('sentence.matched', { count: matched, matched: number(matched), total: number(total) })}
    </Typography.Text>
  );
}
