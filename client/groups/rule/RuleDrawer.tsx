import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import type { GroupRule, Refreshed } from '#server/groups/contract.ts';
import { isRequestError, request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import RuleEditor from '../../shared/RuleEditor/index.tsx';
import { unfinished } from '../../shared/RuleEditor/shape.ts';
import { useRuleDraft } from '../../shared/RuleEditor/useRuleDraft.ts';
import { everything, isRuleGroup } from '../../shared/ruleTree.ts';
import { useAct } from '../../shared/useAct.ts';
import { useAskedClosing } from '../../shared/useAskedClosing.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useRefreshedText } from './useRefreshedText.ts';

interface Props {
  group: GridRow;
  rule: GroupRule;
  onClose: () => void;
}

/** Writes the rule, and says before it is saved who would join and leave. */
export default function RuleDrawer({ group, rule, onClose }: Props) {
  const { t } = useTranslation('groups');
  const { draft, change, isChanged } = useRuleDraft(isRuleGroup(rule.filter) ? rule.filter : everything);
  const [isBusy, setBusy] = useState(false);
  const close = useAskedClosing(isChanged, onClose);
  const act = useAct();
  const say = useRefreshedText();
  const isComplete = draft.rules.length > 0 && unfinished(draft).length === 0;
  const { rehearsal, problems } = useRehearsal(group.id, draft, isComplete);
  const save = async () => {
    setBusy(true);
    const path = `/api/groups/${group.id}/rule`;
    const done = await act(
      () => request<{ data: Refreshed }>('POST', path, { body: { filter: draft } }),
      ({ data }) => say(data),
    );
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Drawer
      open
      onClose={close}
      width="min(760px, 100vw)"
      title={t('rule.of', { title: String(group.title) })}
      footer={
        <Flex gap="small" justify="end">
          <Button onClick={close}>{t('shared:cancel')}</Button>
          <Button type="primary" disabled={!rehearsal} loading={isBusy} onClick={() => void save()}>
            {t('rule.save')}
          </Button>
        </Flex>
      }
    >
      <Typography.Paragraph type="secondary">{t('rule.hint')}</Typography.Paragraph>
      {rule.state !== 'none' && !rule.isOwn && (
        <Alert type="info" showIcon message={t('rule.others')} style={{ marginBottom: 16 }} />
      )}
      <RuleEditor source="clients" value={draft} onChange={change} problems={problems} />
      <div role="status" style={{ minHeight: 44, marginTop: 16 }}>
        {rehearsal ? (
          <Would {...rehearsal} />
        ) : (
          <Typography.Text type="secondary">{t('rule.choose')}</Typography.Text>
        )}
      </div>
    </Drawer>
  );
}

function Would({ matched, joined, left }: Refreshed) {
  const { t } = useTranslation('groups');
  const { number } = useFormat();
  return (
    <>
      <div>{t('rule.matched', { count: matched, shown: number(matched) })}</div>
      <div>{t('rule.would', { joined: number(joined), left: number(left) })}</div>
    </>
  );
}

function useRehearsal(groupId: number, draft: RuleGroup, isComplete: boolean) {
  const asked = useDebounced(draft);
  const { data, error } = useQuery({
    queryKey: ['bulk', 'rule', groupId, asked],
    queryFn: async ({ signal }) =>
      (
        await request<{ data: Refreshed }>('POST', `/api/groups/${groupId}/rule`, {
          body: { filter: asked, dryRun: true },
          signal,
        })
      ).data,
    enabled: isComplete && asked === draft,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const isAsked = isComplete && asked === draft;
  return {
    rehearsal: isAsked ? data : undefined,
    problems: isAsked && isRequestError(error) ? error.problems : [],
  };
}
