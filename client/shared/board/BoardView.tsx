import './board.css';
import { Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../catalog.ts';
import type { Common, Tile } from './board.ts';
import { TileCard } from './TileCard.tsx';

/** The tiles of a board with their live answers. */
export function BoardView({ tiles, common }: { tiles: Tile[]; common: Common }) {
  const { t } = useTranslation('board');
  const catalog = useCatalog();
  if (!catalog) return <Skeleton active />;
  if (tiles.length === 0) return <Typography.Text type="secondary">{t('empty')}</Typography.Text>;
  return (
    <ul className="board">
      {tiles.map((tile) => (
        <li key={tile.id} className={`tile-${tile.size}`}>
          <TileCard catalog={catalog} tile={tile} common={common} />
        </li>
      ))}
    </ul>
  );
}
