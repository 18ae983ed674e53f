import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areas } from '#server/bundles/contract.ts';
import type { Row } from '#server/contract.ts';
import { request } from '../providers/http.ts';
import { Notice } from '../shared/Notice.tsx';
import { Page } from '../shared/Page.tsx';
import { useMay } from '../shared/session.ts';
import { BundleForm } from './BundleForm.tsx';
import { useRemoveBundle } from './useRemoveBundle.ts';

type Bundle = Row<'bundles'>;

/** Which parts of the product each bundle turns on. */
export default function BundlesPage() {
  const { t } = useTranslation('administration');
  const creates = useMay('bundles.create');
  const [edited, edit] = useState<Bundle | 'new'>();
  const { data, isError } = useQuery({
    queryKey: ['bundles'],
    queryFn: async ({ signal }) =>
      (await request<{ data: Bundle[] }>('GET', '/api/bundles?size=200&total=none', { signal })).data,
  });
  const add = creates && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => edit('new')}>
      {t('newBundle')}
    </Button>
  );
  return (
    <Page title={t('bundles')} actions={add}>
      <Typography.Text type="secondary">{t('bundlesHint')}</Typography.Text>
      {isError && <Notice title={t('shared:grid.failed')} />}
      {!data && !isError && <Skeleton active />}
      {data?.length === 0 && <Notice title={t('shared:grid.noneYet')} action={add} />}
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))', gap: 16 }}>
        {data?.map((bundle) => (
          <BundleCard key={bundle.id} bundle={bundle} onEdit={() => edit(bundle)} />
        ))}
      </div>
      {edited && (
        <BundleForm bundle={edited === 'new' ? undefined : edited} onClose={() => edit(undefined)} />
      )}
    </Page>
  );
}

function BundleCard({ bundle, onEdit }: { bundle: Bundle; onEdit: () => void }) {
  const { t } = useTranslation('administration');
  const remove = useRemoveBundle();
  const { name, features, accounts, _can } = bundle;
  return (
    <Card
      size="small"
      title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{name}</h2>}
      extra={
        _can.edit && (
          <Flex>
            <Button
              type="text"
              icon={<EditOutlined />}
              aria-label={t('editBundle', { name })}
              onClick={onEdit}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('deleteBundle', { name })}
              onClick={() => remove(bundle)}
            />
          </Flex>
        )
      }
    >
      <Flex vertical gap="small">
        <Flex vertical gap={4}>
          {areas.map((area) => (
            <Flex key={area} justify="space-between">
              <span>{t(`area ${area}`)}</span>
              <Tag
                bordered={false}
                color={features[area] ? 'success' : 'default'}
                style={{ marginInlineEnd: 0 }}
              >
                {t(features[area] ? 'on' : 'off')}
              </Tag>
            </Flex>
          ))}
        </Flex>
        <Typography.Text type="secondary">{t('accounts', { count: accounts })}</Typography.Text>
      </Flex>
    </Card>
  );
}
