import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Flex, Input, Segmented, Skeleton, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCatalog } from '../../shared/catalog.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shared/Page.tsx';
import { useMay, useSession } from '../../shared/session.ts';
import { ReportCard } from './ReportCard.tsx';
import { sectionsOf } from './sections.ts';
import { type Shown, useReports } from './useReports.ts';

type Which = 'current' | 'archived';

/** Own and shared reports first, the marked ones above all; then the questions to start from, by theme. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const [search, setSearch] = useSearchParams();
  const which: Which = search.get('show') === 'archived' ? 'archived' : 'current';
  const [text, setText] = useState('');
  const mayCreate = useMay('reports.create');
  return (
    <Page
      title={t('title')}
      actions={
        mayCreate && (
          <LinkButton to="/reports/new" type="primary" icon={<PlusOutlined />}>
            {t('list.new')}
          </LinkButton>
        )
      }
    >
      <Flex gap={12} wrap>
        <Input
          allowClear
          prefix={<SearchOutlined />}
          placeholder={t('gallery:search')}
          aria-label={t('gallery:search')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          style={{ maxWidth: 360, flex: '1 1 200px' }}
        />
        <Segmented<Which>
          aria-label={t('gallery:show')}
          value={which}
          onChange={(next) => setSearch(next === 'archived' ? { show: next } : {}, { replace: true })}
          options={[
            { value: 'current', label: t('gallery:current') },
            { value: 'archived', label: t('gallery:archived') },
          ]}
        />
      </Flex>
      <Gallery text={text} isArchived={which === 'archived'} />
    </Page>
  );
}

function Gallery({ text, isArchived }: { text: string; isArchived: boolean }) {
  const { t } = useTranslation('gallery');
  const { user } = useSession();
  const { reports, starters } = useReports(isArchived);
  const sections = useMemo(
    () => reports && starters && sectionsOf({ reports, starters: isArchived ? [] : starters }, user.id, text),
    [reports, starters, isArchived, user.id, text],
  );
  if (!sections) return <Skeleton active />;
  if (sections.length === 0)
    return (
      <Notice title={t(text ? 'noMatch' : isArchived ? 'noArchived' : 'none')} text={t('noMatchHint')} />
    );
  return (
    <>
      {sections.map(({ key, shown }) => (
        <Section key={key} id={key} shown={shown} />
      ))}
    </>
  );
}

function Section({ id, shown }: { id: string; shown: Shown[] }) {
  const { t } = useTranslation('gallery');
  const catalog = useCatalog();
  if (!catalog) return null;
  return (
    <section aria-labelledby={id}>
      <Typography.Title level={2} id={id} style={{ fontSize: 16, margin: '4px 0 12px' }}>
        {t(`section.${id}`)}
      </Typography.Title>
      <ul className="report-cards">
        {shown.map((each) => (
          <li key={each.key}>
            <ReportCard catalog={catalog} shown={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}
