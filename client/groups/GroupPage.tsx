import { LockOutlined } from '@ant-design/icons';
import { Breadcrumb, Card, Flex, Tabs, Typography } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { Page } from '../shared/Page.tsx';
import { RecordHistory } from '../shared/RecordHistory.tsx';
import { useMay } from '../shared/session.ts';
import { ActionsMenu } from './ActionsMenu.tsx';
import { AnnouncementsSection } from './announcements/AnnouncementsSection.tsx';
import { ChallengesSection } from './challenges/ChallengesSection.tsx';
import { FollowUpSection } from './followUp/FollowUpSection.tsx';
import { GroupFacts } from './GroupFacts.tsx';
import { MembersSection } from './members/MembersSection.tsx';
import { ShareSection } from './share/ShareSection.tsx';

/** The parts of a group, in the order of its page; the address says which one is open. */
const sections: Record<string, ComponentType<{ group: GridRow }>> = {
  members: MembersSection,
  share: ShareSection,
  followUp: FollowUpSection,
  announcements: AnnouncementsSection,
  challenges: ChallengesSection,
};

export function GroupPage({ group }: { group: GridRow }) {
  const { t } = useTranslation('groups');
  const seesHistory = useMay('auditEvents.list');
  const [open, setOpen] = useSection();
  const title = String(group.title);
  const items = Object.entries(sections).map(([name, Section]) => ({
    key: name,
    label: t(`section.${name}`),
    children: <Section group={group} />,
  }));
  return (
    <Page
      title={title}
      above={
        <Breadcrumb
          style={{ marginBottom: 4 }}
          items={[{ title: <Link to="/groups">{t('list')}</Link> }, { title }]}
        />
      }
      below={<GroupFacts group={group} />}
      actions={<ActionsMenu group={group} />}
    >
      <Card size="small">
        <Tabs items={items} activeKey={open} onChange={setOpen} aria-label={t('sections')} destroyOnHidden />
      </Card>
      <Flex gap={6} align="center">
        <LockOutlined aria-hidden />
        <Typography.Text type="secondary">{t('confidential')}</Typography.Text>
      </Flex>
      {seesHistory && <RecordHistory resource="groups" id={group.id} />}
    </Page>
  );
}

function useSection(): [string, (name: string) => void] {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('section') ?? '';
  const [first = ''] = Object.keys(sections);
  const open = Object.hasOwn(sections, wanted) ? wanted : first;
  return [open, (name) => setSearch(name === first ? {} : { section: name })];
}
