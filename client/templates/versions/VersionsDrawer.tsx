import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Flex, List, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TemplateVersionLine } from '#server/templates/contract.ts';
import { request } from '../../providers/http.ts';
import { reportLink } from '../../shared/answer/reportLink.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useMay } from '../../shared/session.ts';
import { useAct } from '../../shared/useAct.ts';
import { copiesReport } from './copiesReport.ts';
import { VersionItem } from './VersionItem.tsx';

interface Props {
  template: GridRow;
  onClose: () => void;
}

/** What a template has been, what each change changed, and which programs were made from it. */
export default function VersionsDrawer({ template, onClose }: Props) {
  const { t } = useTranslation('templates');
  const runs = useMay('reports.run');
  const asks = useMay('reports.list') && runs;
  return (
    <Drawer
      open
      onClose={onClose}
      width="min(640px, 100vw)"
      title={t('versions.title', { name: String(template.name) })}
    >
      {asks && <Link to={reportLink(copiesReport(template.id))}>{t('versions.report')}</Link>}
      <Versions template={template} asks={asks} />
    </Drawer>
  );
}

function Versions({ template, asks }: { template: GridRow; asks: boolean }) {
  const { t } = useTranslation('templates');
  const edits = useMay('templates.edit') && template._can?.edit === true;
  const act = useAct();
  const path = `/api/templates/${template.id}/versions`;
  const { data, isError, refetch } = useQuery({
    queryKey: ['templates', template.id, 'versions', template.version],
    queryFn: async ({ signal }) =>
      (await request<{ data: TemplateVersionLine[] }>('GET', path, { signal })).data,
  });
  if (isError)
    return (
      <Flex vertical gap="small" align="start">
        <Typography.Text type="danger">{t('shared:error title')}</Typography.Text>
        <Button onClick={() => void refetch()}>{t('shared:retry')}</Button>
      </Flex>
    );
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const restore = (version: number) =>
    void act(
      () =>
        request('POST', `${path}/${version}/restore`, {
          body: {},
          headers: { 'If-Match': `"${String(template.version)}"` },
        }),
      () => t('versions.restored', { version }),
    );
  return (
    <List
      aria-label={t('versions.list')}
      locale={{ emptyText: <Typography.Text type="secondary">{t('versions.none')}</Typography.Text> }}
      dataSource={data}
      renderItem={(line) => (
        <VersionItem
          key={line.version}
          line={line}
          isCurrent={line.version === template.version}
          report={asks ? reportLink(copiesReport(template.id, line.version)) : undefined}
          onRestore={edits ? () => restore(line.version) : undefined}
        />
      )}
    />
  );
}
