import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { useBehindColumns } from './behindColumns.tsx';
import type { Figure } from './change.ts';
import type { Range } from './ranges.ts';

export interface Behind {
  figure: Figure;
  list: 'history' | 'clients';
}

interface Props {
  id: number;
  range: Range;
  behind: Behind | undefined;
  onClose: () => void;
}

/** The rows that a figure counts, or the people that these rows are about. */
export function BehindDrawer({ id, range, behind, onClose }: Props) {
  const { t } = useTranslation('statistics');
  const name = behind ? t(`figure.${behind.figure.id}`) : '';
  return (
    <Drawer
      open={behind !== undefined}
      onClose={onClose}
      width="min(720px, 100vw)"
      title={behind && t(behind.list, { name })}
      destroyOnHidden
    >
      {behind && <Rows key={`${behind.figure.id} ${behind.list}`} id={id} range={range} behind={behind} />}
    </Drawer>
  );
}

interface Page {
  data: GridRow[];
  total: number;
  resource: string;
}

const size = 20;

function Rows({ id, range, behind: { figure, list } }: { id: number; range: Range; behind: Behind }) {
  const { t } = useTranslation('statistics');
  const { number } = useFormat();
  const [page, setPage] = useState(1);
  const address = `/api/professionals/${id}/statistics/${figure.id}/${list}?from=${range.from}&to=${range.to}&page=${page}&size=${size}`;
  const { data, error, refetch } = useQuery({
    queryKey: ['statistics', address],
    queryFn: ({ signal }) => request<Page>('GET', address, { signal }),
    placeholderData: keepPreviousData,
  });
  const columns = useBehindColumns(data?.resource ?? '');
  if (error)
    return (
      <Alert
        type="error"
        showIcon
        message={t('rows.failed')}
        action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}
      />
    );
  return (
    <Flex vertical gap="small">
      <Typography.Text type="secondary" role="status">
        {data
          ? t(list === 'clients' ? 'people' : 'rows', { count: data.total, shown: number(data.total) })
          : ' '}
      </Typography.Text>
      <Table<GridRow>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={data?.data ?? []}
        loading={!data}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('rows.none') }}
        pagination={{
          current: page,
          pageSize: size,
          total: data?.total ?? 0,
          onChange: setPage,
          hideOnSinglePage: true,
          showSizeChanger: false,
        }}
      />
    </Flex>
  );
}
