import { FileSearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Input, Table, type TableProps, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { request } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';
import { Notice } from '../shared/Notice.tsx';
import { useDebounced } from '../shared/useDebounced.ts';
import type { Saved } from './saved.ts';

const pageSize = 25;

/** One's own reports, the last changed first. */
export function SavedReports() {
  const { t } = useTranslation('reports');
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const wanted = useDebounced(text.trim());
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['reports', 'list', wanted, page],
    queryFn: ({ signal }) =>
      request<{ data: Saved[]; total: number }>('GET', addressOf(wanted, page), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const columns = useColumns();
  if (error)
    return (
      <Alert
        type="error"
        showIcon
        message={t('list.failed')}
        action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}
      />
    );
  if (data?.total === 0 && wanted === '')
    return <Notice icon={<FileSearchOutlined />} title={t('list.empty')} />;
  return (
    <Flex vertical gap={12}>
      <Input.Search
        allowClear
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        value={text}
        maxLength={200}
        style={{ maxWidth: 360 }}
        onChange={({ target }) => {
          setText(target.value);
          setPage(1);
        }}
      />
      <Table<Saved>
        size="middle"
        rowKey="id"
        columns={columns}
        dataSource={data?.data ?? []}
        loading={isPending}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('list.noMatch', { text: wanted }) }}
        pagination={{
          current: page,
          pageSize,
          total: data?.total ?? 0,
          onChange: setPage,
          hideOnSinglePage: true,
          showSizeChanger: false,
        }}
      />
    </Flex>
  );
}

function addressOf(text: string, page: number): string {
  const query = new URLSearchParams({
    page: String(page),
    size: String(pageSize),
    sort: '-updatedAt',
    ...(text ? { q: text } : {}),
  });
  return `/api/reports?${query}`;
}

function useColumns(): NonNullable<TableProps<Saved>['columns']> {
  const { t } = useTranslation('reports');
  const { near } = useFormat();
  return [
    { title: t('list.name'), render: (_, { id, name }) => <Link to={`/reports/${id}`}>{name}</Link> },
    {
      title: t('list.description'),
      responsive: ['md'],
      render: (_, { description }) => (
        <Typography.Text type="secondary" ellipsis={{ tooltip: description ?? '' }} style={{ maxWidth: 420 }}>
          {description ?? t('absent')}
        </Typography.Text>
      ),
    },
    { title: t('list.owner'), responsive: ['md'], render: (_, { owner }) => owner?.label ?? t('absent') },
    { title: t('list.changed'), render: (_, { updatedAt }) => near(updatedAt) },
  ];
}
