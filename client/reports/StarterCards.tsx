import { Card, Flex, Typography, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCatalog } from '../shared/catalog.ts';
import { drawingOf } from './chartFit.ts';
import { chartIcons } from './chartIcons.tsx';
import { sourceIn } from './fields.ts';
import { type Starter, starters } from './starters.ts';

/** Questions that others ask too; each opens as a report that can be changed. */
export function StarterCards() {
  return (
    <ul
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
        gap: 12,
        listStyle: 'none',
        margin: 0,
        padding: 0,
      }}
    >
      {starters.map((starter) => (
        <li key={starter.id}>
          <StarterCard starter={starter} />
        </li>
      ))}
    </ul>
  );
}

function StarterCard({ starter: { id, definition } }: { starter: Starter }) {
  const { t } = useTranslation('reports');
  const { token } = theme.useToken();
  const catalog = useCatalog();
  return (
    <Link to={`/reports/new?starter=${id}`} style={{ display: 'block', height: '100%' }}>
      <Card size="small" hoverable style={{ height: '100%' }}>
        <Flex gap={12} align="start">
          <span aria-hidden style={{ fontSize: 18, color: token.colorPrimary }}>
            {chartIcons[drawingOf(definition.chart?.kind)]}
          </span>
          <Flex vertical>
            <Typography.Text>{t(`starter.${id}`)}</Typography.Text>
            <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
              {catalog && sourceIn(catalog, definition.source)?.label}
            </Typography.Text>
          </Flex>
        </Flex>
      </Card>
    </Link>
  );
}
