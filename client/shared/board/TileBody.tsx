import { Flex, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { AnswerFailure } from '../answer/AnswerFailure.tsx';
import { AnswerBody, drawnAs } from '../answer/AnswerView.tsx';
import type { CatalogView } from '../catalog.ts';
import { LinkButton } from '../LinkButton.tsx';
import { reportPath, type Tile } from './board.ts';
import type { useTile } from './useTile.ts';

interface Props {
  catalog: CatalogView;
  tile: Tile;
  name: string;
  running: ReturnType<typeof useTile>;
}

/** The answer, or what keeps it from coming. */
export function TileBody({ catalog, tile, name, running }: Props) {
  const { t } = useTranslation('board');
  const { asked, failure, retry } = running;
  if (failure === 'notFound') return <Typography.Text type="secondary">{t('gone')}</Typography.Text>;
  if (failure === 'invalidReport')
    return (
      <Flex vertical gap={8} align="start">
        <Typography.Text type="secondary">{t('asks')}</Typography.Text>
        <LinkButton size="small" to={reportPath(tile)}>
          {t('asksOpen')}
        </LinkButton>
      </Flex>
    );
  if (failure) return <AnswerFailure code={failure} onRetry={retry} />;
  if (!asked)
    return (
      <div role="status" aria-label={t('loading', { name })}>
        <Skeleton active title={false} paragraph={{ rows: 5 }} />
      </div>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="tile-body" tabIndex={0} aria-label={t('scroll', { name })}>
      <AnswerBody catalog={catalog} asked={asked} chart={drawnAs(asked, catalog)} height={heightOf(tile)} />
    </section>
  );
}

/** Of a drawing in pixels: what a tile of one row, or of two, leaves for it. */
const heightOf = ({ size }: Tile): number => (size === 'tall' || size === 'large' ? 520 : 210);
