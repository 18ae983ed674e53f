import type { ILogData } from '@refinedev/core';
import { useLogList } from '@refinedev/core';
import { Card, List, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSource } from './catalog.ts';
import { filteredPath } from './filters.ts';
import { useFormat } from './format.ts';
import { useFieldWords } from './useFieldWords.ts';

/** Who changed what on one record, newest first. */
export function RecordHistory({ resource, id }: { resource: string; id: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, isPending } = useLogList<ILogData>({
    resource,
    meta: { id },
    queryOptions: { staleTime: 0 },
  });
  return (
    <Card
      size="small"
      title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('record.history')}</h2>}
      extra={resource === 'clients' && <Link to={openingsOf(id)}>{t('record.openings')}</Link>}
    >
      {isPending ? (
        <Skeleton active title={false} />
      ) : (
        <List
          size="small"
          locale={{ emptyText: <Typography.Text type="secondary">{t('record.noHistory')}</Typography.Text> }}
          dataSource={data ?? []}
          renderItem={({ id: key, author, action, createdAt, ...changes }) => (
            <List.Item key={key}>
              <div>
                <Typography.Text strong>{author?.name ?? t('record.system')}</Typography.Text> ·{' '}
                {format.choice('auditAction', action)} ·{' '}
                <Typography.Text type="secondary">{format.instant(Date.parse(createdAt))}</Typography.Text>
                {told.has(action) && (
                  <Changes resource={resource} before={changes.previousData} after={changes.data} />
                )}
              </div>
            </List.Item>
          )}
        />
      )}
    </Card>
  );
}

/** Who has looked at a client's file. */
const openingsOf = (id: number): string =>
  filteredPath('/audit', {
    combinator: 'and',
    rules: [
      { field: 'resource', operator: '=', value: 'clients' },
      { field: 'recordId', operator: '=', value: id },
      { field: 'action', operator: 'in', value: ['open'] },
    ],
  });
/** What was made or taken away is there to be seen, or no longer. */
const told = new Set(['update', 'bulk', 'undo']);

interface ChangesProps {
  resource: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

export function Changes({ resource, before, after }: ChangesProps) {
  const { t } = useTranslation();
  const source = useSource(resource);
  const say = useFieldWords(resource);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (
    <ul style={{ margin: '4px 0 0', paddingInlineStart: 20, overflowWrap: 'anywhere' }}>
      {names.map((name) => (
        <li key={name}>
          {source?.fields.find((field) => field.name === name)?.label ??
            t(`field ${name}`, { defaultValue: name })}
          : <del>{say(name, before)}</del> → <ins style={{ textDecoration: 'none' }}>{say(name, after)}</ins>
        </li>
      ))}
    </ul>
  );
}
