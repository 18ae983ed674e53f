import { Card, List, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Deed } from '#server/statistics/contract.ts';
import { dayIn, localeOf, useFormat } from '../shared/format.ts';
import { useSession } from '../shared/session.ts';
import { about, useDeedText } from './useDeedText.ts';

/** Events under the day on which they happened, newest first. */
export function DeedDays({ deeds }: { deeds: readonly Deed[] }) {
  const { day } = useFormat();
  const { timeZone } = useSession().company;
  const days = [...new Set(deeds.map(({ at }) => dayIn(at, timeZone)))];
  return days.map((date) => (
    <Card
      key={date}
      size="small"
      title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{day(date)}</h2>}
      styles={{ body: { padding: '0 12px' } }}
    >
      <List
        size="small"
        dataSource={deeds.filter(({ at }) => dayIn(at, timeZone) === date)}
        rowKey={({ kind, record }) => `${kind} ${record.id}`}
        renderItem={(deed) => <DeedLine deed={deed} />}
      />
    </Card>
  ));
}

function DeedLine({ deed }: { deed: Deed }) {
  const { i18n } = useTranslation();
  const { timeZone } = useSession().company;
  const text = useDeedText();
  const time = new Intl.DateTimeFormat(localeOf(i18n.language), { timeStyle: 'short', timeZone });
  const { name, page } = about(deed);
  return (
    <List.Item style={{ padding: '8px 0', display: 'block' }}>
      <Typography.Text type="secondary" style={{ fontVariantNumeric: 'tabular-nums' }}>
        <time dateTime={new Date(deed.at).toISOString()}>{time.format(deed.at)}</time>
      </Typography.Text>{' '}
      <span style={{ overflowWrap: 'anywhere' }}>{text(deed)}</span>
      {name && (
        <>
          {' · '}
          {page ? <Link to={page}>{name}</Link> : name}
        </>
      )}
    </List.Item>
  );
}
