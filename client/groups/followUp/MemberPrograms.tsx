import { useQuery } from '@tanstack/react-query';
import { Flex, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { all, rule } from '#reports/rules.ts';
import { request } from '../../providers/http.ts';
import { Adherence } from '../../shared/Adherence.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';

/** The programs that a member follows, and how far each is. */
export function MemberPrograms({ clientId }: { clientId: number }) {
  const { t } = useTranslation('groups');
  const { data } = useQuery({
    queryKey: ['groups', 'programs of', clientId],
    queryFn: ({ signal }) =>
      request<{ data: GridRow[] }>('POST', '/api/programs/query', {
        body: {
          filter: all(rule('clientId', '=', clientId), rule('state', '=', 'active')),
          sort: '-startsOn',
          size: 50,
          total: 'none',
        },
        signal,
      }),
  });
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 1 }} />;
  if (data.data.length === 0)
    return <Typography.Text type="secondary">{t('follow.noPrograms')}</Typography.Text>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {data.data.map((program) => (
        <li key={program.id}>
          <Flex gap="small" wrap>
            <span>{String(program.name)}</span>
            <Adherence program={program} />
          </Flex>
        </li>
      ))}
    </ul>
  );
}
