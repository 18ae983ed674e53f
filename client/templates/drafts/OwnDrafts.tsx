import { useQuery } from '@tanstack/react-query';
import { App, Button, Card, Flex, Tag, Typography } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftLine } from '#server/templates/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { continuing } from '../../shared/RecordForm/continuing.ts';
import { useMay } from '../../shared/session.ts';
import { useAct } from '../../shared/useAct.ts';
import { draftsAt } from './place.ts';

/** What one has typed in templates and not saved, while there is any. Nobody else sees it. */
export function OwnDrafts() {
  const { t } = useTranslation('templates');
  const writes = useMay('templates.create');
  const title = useId();
  const { data } = useQuery({
    queryKey: ['templates', 'drafts'],
    queryFn: async ({ signal }) => (await request<{ data: DraftLine[] }>('GET', draftsAt, { signal })).data,
    enabled: writes,
    staleTime: 0,
  });
  if (!data?.length) return null;
  return (
    <section aria-labelledby={title}>
      <Typography.Title id={title} level={2} style={{ fontSize: 16 }}>
        {t('drafts.mine')}
      </Typography.Title>
      <Flex vertical gap="small">
        {data.map((draft) => (
          <Line key={draft.templateId ?? 'new'} draft={draft} />
        ))}
      </Flex>
    </section>
  );
}

function Line({ draft: { templateId, name, savedAt, isOutdated } }: { draft: DraftLine }) {
  const { t } = useTranslation('templates');
  const { instant } = useFormat();
  const discard = useDiscarding(templateId ?? 'new');
  const shown = name || t('drafts.untitled');
  return (
    <Card size="small">
      <Flex gap="small" wrap align="center" justify="space-between">
        <div>
          <Typography.Text strong>{shown}</Typography.Text>
          <br />
          <Typography.Text type="secondary">
            {[...(templateId === null ? [t('new')] : []), t('drafts.at', { when: instant(savedAt) })].join(
              ' · ',
            )}
          </Typography.Text>{' '}
          {isOutdated && (
            <Tag bordered={false} color="warning">
              {t('drafts.outdated')}
            </Tag>
          )}
        </div>
        <Flex gap="small" wrap>
          <LinkButton
            size="small"
            aria-label={`${t('drafts.continue')} ${shown}`}
            to={continuing(templateId === null ? '/templates/new' : `/templates/${templateId}/edit`)}
          >
            {t('drafts.continue')}
          </LinkButton>
          <Button
            size="small"
            type="text"
            danger
            aria-label={`${t('drafts.discard')} ${shown}`}
            onClick={discard}
          >
            {t('drafts.discard')}
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
}

function useDiscarding(place: number | 'new'): () => void {
  const { t } = useTranslation('templates');
  const { modal } = App.useApp();
  const act = useAct();
  return () =>
    void modal.confirm({
      title: t('drafts.discardTitle'),
      content: t('drafts.discardText'),
      okText: t('drafts.discard'),
      autoFocusButton: 'cancel',
      onOk: () =>
        act(
          () => request('DELETE', `${draftsAt}/${place}`),
          () => t('drafts.discarded'),
        ),
    });
}
