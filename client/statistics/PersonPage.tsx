import { ArrowLeftOutlined, UserDeleteOutlined } from '@ant-design/icons';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../shared/Notice.tsx';
import { Page } from '../shared/Page.tsx';
import { useMay } from '../shared/session.ts';
import { type Span, spanQuery } from './ranges.ts';
import { usePerson } from './usePerson.ts';

interface Props {
  id: number;
  span: Span;
  /** Which of the two pages about the person it is. */
  shows: 'statistics' | 'history';
  children: ReactNode;
}

/** The frame of what one professional did: the person's name, and the way to the other page over the same days. */
export function PersonPage({ id, span, shows, children }: Props) {
  const { t } = useTranslation('statistics');
  const { name, isMissing } = usePerson(id);
  const seesTeam = useMay('statistics.ofOthers');
  if (isMissing) return <Notice level={1} icon={<UserDeleteOutlined />} title={t('missing')} />;
  const query = new URLSearchParams(spanQuery(span));
  const other = shows === 'statistics' ? 'history' : 'statistics';
  return (
    <Page
      title={t(shows === 'statistics' ? 'title' : 'historyTitle', { name })}
      above={
        <Link to={`/professionals/${id}`}>
          <ArrowLeftOutlined /> {t('back')}
        </Link>
      }
      actions={
        <Flex gap="middle" wrap>
          <Link to={`/professionals/${id}/${other}?${query}`}>
            {t(other === 'history' ? 'toHistory' : 'toStatistics')}
          </Link>
          {seesTeam && <Link to={`/professionals/statistics?${query}`}>{t('toTeam')}</Link>}
          <Link to="/reports">{t('toReports')}</Link>
        </Flex>
      }
    >
      {children}
    </Page>
  );
}
