import { LockOutlined } from '@ant-design/icons';
import { Breadcrumb, Card, Flex, Typography } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { Page } from '../shared/Page.tsx';
import { RecordHistory } from '../shared/RecordHistory.tsx';
import { SectionTabs } from '../shared/SectionTabs.tsx';
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
  const open = useSection();
  const Section = sections[open] ?? MembersSection;
  const title = String(group.title);
  const tabs = Object.keys(sections).map((name) => ({
    to: name === first ? '?' : `?section=${name}`,
    word: t(`section.${name}`),
    isHere: name === open,
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
      <SectionTabs label={t('sections')} tabs={tabs} />
      <Card size="small">
        <Section key={open} group={group} />
      </Card>
      <Flex gap={6} align="center">
        <LockOutlined />
        <Typography.Text type="secondary">{t('confidential')}</Typography.Text>
      </Flex>
      {seesHistory && <RecordHistory resource="groups" id={group.id} />}
    </Page>
  );
}

const first = 'members';

function useSection(): string {
  const wanted = useSearchParams()[0].get('section') ?? '';
  return Object.hasOwn(sections, wanted) ? wanted : first;
}
