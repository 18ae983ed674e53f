import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonalPage } from '#server/groupActivity/contract.ts';
import { Entrance } from '../shared/Entrance.tsx';
import { localeOf } from '../shared/format.ts';

type Page = Extract<PersonalPage, { kind: 'announcement' }>;

export function Announcement({
  page: { title, text, company, publishedAt, timeZone, language },
}: {
  page: Page;
}) {
  const { t } = useTranslation('personal');
  const when = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone }).format(
    publishedAt,
  );
  return (
    <Entrance title={title} intro={t('from', { company, when })}>
      <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{text}</Typography.Paragraph>
    </Entrance>
  );
}
