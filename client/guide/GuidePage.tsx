import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../shared/Page.tsx';
import { useMay, useSession } from '../shared/session.ts';
import { chapters } from './chapters.ts';

/** The basics, for who is new here: only what this person may do. */
export default function GuidePage() {
  const { t } = useTranslation('guide');
  const { permissions } = useSession();
  const administers = useMay('administration.open');
  const shown = chapters.filter(({ asks }) => asks === undefined || permissions.includes(asks));
  return (
    <Page title={t('title')} below={<Typography.Text type="secondary">{t('intro')}</Typography.Text>}>
      <Flex vertical gap="middle" style={{ maxWidth: 760 }}>
        {shown.map(({ name, to }) => (
          <Card key={name} size="small">
            <Typography.Title level={2} style={{ fontSize: 16, marginTop: 0 }}>
              {t(name)}
            </Typography.Title>
            <Typography.Paragraph style={{ marginBottom: to ? undefined : 0 }}>
              {t(`${name}Text`)}
            </Typography.Paragraph>
            {to && <Link to={to}>{t(`${name}Way`)}</Link>}
          </Card>
        ))}
        <Typography.Text type="secondary">{t(administers ? 'helpAdministrator' : 'help')}</Typography.Text>
      </Flex>
    </Page>
  );
}
