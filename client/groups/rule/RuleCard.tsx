import { FilterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Typography } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupRule } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { RuleActions } from './RuleActions.tsx';
import { RuleSentence } from './RuleSentence.tsx';

const RuleDrawer = lazy(() => import('./RuleDrawer.tsx'));

/** By which rule the members are found, in words; who leads the group writes it, has it asked again, or freezes what it found. */
export function RuleCard({ group }: { group: GridRow }) {
  const { t } = useTranslation('groups');
  const [isWriting, write] = useState(false);
  const { data: rule } = useRule(group.id);
  const edits = group._can?.configure === true;
  if (!rule) return null;
  const editor = isWriting && (
    <Suspense fallback={null}>
      <RuleDrawer group={group} rule={rule} onClose={() => write(false)} />
    </Suspense>
  );
  if (rule.state === 'none')
    return edits ? (
      <div>
        <Button icon={<FilterOutlined />} onClick={() => write(true)}>
          {t('rule.write')}
        </Button>
        {editor}
      </div>
    ) : null;
  return (
    <section aria-label={t('rule.title')}>
      <Told rule={rule} />
      {edits && <RuleActions groupId={group.id} rule={rule} onWrite={() => write(true)} />}
      {editor}
    </section>
  );
}

const useRule = (groupId: number) =>
  useQuery({
    queryKey: ['groups', groupId, 'rule'],
    queryFn: async ({ signal }) =>
      (await request<{ data: GroupRule }>('GET', `/api/groups/${groupId}/rule`, { signal })).data,
  });

function Told({ rule }: { rule: GroupRule }) {
  const { t } = useTranslation('groups');
  const { instant } = useFormat();
  const { state, author, refreshedAt, trouble } = rule;
  const facts = [
    t(`rule.state ${state}`),
    ...(author ? [t('rule.by', { name: author.label })] : []),
    ...(refreshedAt === null ? [] : [t('rule.asked', { when: instant(refreshedAt) })]),
  ];
  return (
    <Flex vertical gap={4} style={{ marginBottom: 8 }}>
      <RuleSentence rule={rule} />
      <Typography.Text type="secondary">{facts.join(' · ')}</Typography.Text>
      {trouble && <Alert type="warning" showIcon message={t(`rule.trouble ${trouble}`)} />}
    </Flex>
  );
}
