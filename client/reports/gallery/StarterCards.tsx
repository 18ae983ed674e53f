import { Card, Flex, Skeleton, Typography, theme } from 'antd';
import { Link } from 'react-router';
import { drawingOf } from '../answer/chartFit.ts';
import { chartIcons } from '../answer/chartIcons.tsx';
import { type Starter, useStarters } from './useStarters.ts';

/** Questions that others ask too; each opens as a report that can be changed. */
export function StarterCards() {
  const starters = useStarters();
  if (!starters) return <Skeleton active />;
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

function StarterCard({ starter: { id, title, question, definition } }: { starter: Starter }) {
  const { token } = theme.useToken();
  return (
    <Link to={`/reports/new?starter=${id}`} style={{ display: 'block', height: '100%' }}>
      <Card size="small" hoverable style={{ height: '100%' }}>
        <Flex gap={12} align="start">
          <span aria-hidden style={{ fontSize: 18, color: token.colorPrimary }}>
            {chartIcons[drawingOf(definition.chart?.kind)]}
          </span>
          <Flex vertical>
            <Typography.Text>{title}</Typography.Text>
            <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
              {question}
            </Typography.Text>
          </Flex>
        </Flex>
      </Card>
    </Link>
  );
}
