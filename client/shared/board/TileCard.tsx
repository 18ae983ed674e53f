import { Card, Typography, theme } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CatalogView } from '../catalog.ts';
import { type Common, reportPath, type Tile } from './board.ts';
import { TileBody } from './TileBody.tsx';
import { useTile } from './useTile.ts';

export interface TileProps {
  catalog: CatalogView;
  tile: Tile;
  common: Common;
}

/** One report of a board with its live answer. `tools` stand beside its name while the board is arranged. */
export function TileCard({
  catalog,
  tile,
  common,
  tools,
}: TileProps & { tools?: (name: string) => ReactNode }) {
  const { t } = useTranslation('board');
  const running = useTile(tile, common);
  const name = tile.title ?? running.name ?? t('report');
  return (
    <Card size="small" className="tile">
      <div className="tile-head">
        <Typography.Title level={2} style={{ fontSize: 15, margin: 0 }}>
          {tools ? name : <Link to={reportPath(tile)}>{name}</Link>}
        </Typography.Title>
        {tools?.(name)}
      </div>
      <Exceptions tile={tile} common={common} applied={running.applied} />
      <TileBody catalog={catalog} tile={tile} name={name} running={running} />
    </Card>
  );
}

/** Where the tile does not follow the board, and why. */
function Exceptions({
  tile: { keeps = [] },
  common,
  applied,
}: Pick<TileProps, 'tile' | 'common'> & { applied: { period?: boolean; branches?: boolean } }) {
  const { t } = useTranslation('board');
  const { token } = theme.useToken();
  const told = [
    ...(common.period && keeps.includes('period') ? [t('keepsPeriod')] : []),
    ...(common.branchIds?.length && keeps.includes('branches') ? [t('keepsBranches')] : []),
    ...(applied.period === false ? [t('noPeriod')] : []),
    ...(applied.branches === false ? [t('noBranches')] : []),
  ];
  if (told.length === 0) return null;
  return (
    <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
      {told.join(' · ')}
    </Typography.Text>
  );
}
