import { StarFilled, StarOutlined } from '@ant-design/icons';
import { App, Button, Card, Flex, Typography, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Miniature } from '../../shared/answer/Miniature.tsx';
import type { CatalogView } from '../../shared/catalog.ts';
import { useFormat } from '../../shared/format.ts';
import { type Shown, useMark } from './useReports.ts';
import './gallery.css';

/** A report as a card: what it shows now, what it is called and asks; the star keeps it at the top. */
export function ReportCard({ catalog, shown }: { catalog: CatalogView; shown: Shown }) {
  const { token } = theme.useToken();
  return (
    <Card size="small" hoverable className="report-card">
      <Flex vertical gap={8} style={{ height: '100%' }}>
        {shown.definition ? <Miniature catalog={catalog} definition={shown.definition} /> : <Unreadable />}
        <Flex gap={4} align="start" justify="space-between">
          <Link to={shown.to} className="report-card-link">
            {shown.title}
          </Link>
          <Star shown={shown} />
        </Flex>
        <Typography.Paragraph
          type="secondary"
          ellipsis={{ rows: 2 }}
          style={{ margin: 0, fontSize: token.fontSizeSM }}
        >
          {shown.text}
        </Typography.Paragraph>
        {shown.saved && <Facts saved={shown.saved} />}
      </Flex>
    </Card>
  );
}

function Star({ shown }: { shown: Shown }) {
  const { t } = useTranslation('gallery');
  const { message } = App.useApp();
  const mark = useMark();
  const { isFavourite, title } = shown;
  return (
    <Button
      type="text"
      size="small"
      className="report-card-star"
      icon={isFavourite ? <StarFilled /> : <StarOutlined />}
      aria-pressed={isFavourite}
      aria-label={t('favourite', { name: title })}
      onClick={() => mark(shown).catch(() => void message.error(t('favourite.failed')))}
    />
  );
}

/** Whose it is, with whom it is shared, and when it last ran. */
function Facts({ saved }: { saved: NonNullable<Shown['saved']> }) {
  const { t } = useTranslation('gallery');
  const { token } = theme.useToken();
  const { near } = useFormat();
  const told = [
    ...(saved.owner ? [saved.owner.label] : []),
    saved.lastRunAt === null ? t('neverRun') : t('lastRun', { when: near(saved.lastRunAt) }),
  ];
  return (
    <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM, marginTop: 'auto' }}>
      {told.join(' · ')}
    </Typography.Text>
  );
}

function Unreadable() {
  const { t } = useTranslation('gallery');
  return (
    <Typography.Text type="secondary" style={{ minHeight: 96 }}>
      {t('unreadable')}
    </Typography.Text>
  );
}
