import { PlusOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Page } from '../../shared/Page.tsx';
import { SavedReports } from './SavedReports.tsx';
import { StarterCards } from './StarterCards.tsx';

export function ReportsPage() {
  const { t } = useTranslation('reports');
  const start = (
    <LinkButton to="/reports/new" type="primary" icon={<PlusOutlined />}>
      {t('list.new')}
    </LinkButton>
  );
  return (
    <Page title={t('title')} actions={start}>
      <section aria-labelledby="starters">
        <Heading id="starters" text={t('list.starters')} />
        <StarterCards />
      </section>
      <section aria-labelledby="saved-reports">
        <Heading id="saved-reports" text={t('list.saved')} />
        <SavedReports />
      </section>
    </Page>
  );
}

const Heading = ({ id, text }: { id: string; text: string }) => (
  <Typography.Title level={2} id={id} style={{ fontSize: 16, margin: '0 0 12px' }}>
    {text}
  </Typography.Title>
);
