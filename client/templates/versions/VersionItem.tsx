import { HistoryOutlined } from '@ant-design/icons';
import { Button, Flex, List, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TemplateChanges, TemplateVersionLine } from '#server/templates/contract.ts';
import { useFormat } from '../../shared/format.ts';

interface Props {
  line: TemplateVersionLine;
  isCurrent: boolean;
  /** Where its copies are listed, for who may ask. */
  report: string | undefined;
  onRestore: (() => void) | undefined;
}

/** Who wrote it when, what it changed, and how many programs come from it. */
export function VersionItem({ line, isCurrent, report, onRestore }: Props) {
  const { t } = useTranslation('templates');
  const { instant, number } = useFormat();
  const { version, at, author, copies, changes } = line;
  const used = t('versions.copies', { count: copies, shown: number(copies) });
  return (
    <List.Item>
      <div style={{ width: '100%' }}>
        <Flex justify="space-between" align="start" gap="small" wrap>
          <div>
            <Typography.Title level={3} style={{ fontSize: 14, margin: 0 }}>
              {t('versions.number', { version })}{' '}
              {isCurrent && <Tag bordered={false}>{t('versions.current')}</Tag>}
            </Typography.Title>
            <Typography.Text type="secondary">
              {[instant(at), author].filter(Boolean).join(' · ')}
            </Typography.Text>
          </div>
          {!isCurrent && onRestore && (
            <Button size="small" icon={<HistoryOutlined />} onClick={onRestore}>
              {t('versions.restore')}
            </Button>
          )}
        </Flex>
        <Changes changes={changes} />
        {report && copies > 0 ? (
          <Link to={report}>{used}</Link>
        ) : (
          <Typography.Text type="secondary">{used}</Typography.Text>
        )}
      </div>
    </List.Item>
  );
}

function Changes({ changes }: { changes: TemplateChanges | null }) {
  const { t } = useTranslation('templates');
  const lines = useLines(changes);
  if (!changes) return <div>{t('versions.first')}</div>;
  if (lines.length === 0) return <div>{t('versions.same')}</div>;
  return (
    <ul style={{ margin: '4px 0', paddingInlineStart: 20, overflowWrap: 'anywhere' }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useLines(changes: TemplateChanges | null): string[] {
  const { t } = useTranslation('templates');
  if (!changes) return [];
  const { name, weeks, objective, added, removed, changed, moved } = changes;
  const sessions = (part: string, list: { week: number; name: string }[]) =>
    list.map((session) => t(`versions.${part}`, session));
  return [
    ...(name ? [t('versions.name', name)] : []),
    ...(weeks ? [t('versions.weeks', weeks)] : []),
    ...(objective ? [t('versions.objective')] : []),
    ...sessions('sessionAdded', added),
    ...sessions('sessionRemoved', removed),
    ...sessions('sessionChanged', changed),
    ...(moved ? [t('versions.moved')] : []),
  ];
}
