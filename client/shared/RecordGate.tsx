import { QuestionOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GridRow } from './Grid/useGrid.ts';
import { Notice } from './Notice.tsx';
import { useDocumentTitle } from './Page.tsx';
import { useRecord } from './useRecord.ts';

interface Props {
  resource: string;
  children: (record: GridRow) => ReactNode;
}

/** Waits for the address's record; one that does not exist looks like one that is not the person's to see. */
export function RecordGate({ resource, children }: Props) {
  const { t } = useTranslation();
  const { record, error, isPending, retry } = useRecord(resource);
  if (record) return children(record);
  if (isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (error?.statusCode === 404 || error?.statusCode === 403) return <Missing resource={resource} />;
  const again = <Button onClick={retry}>{t('retry')}</Button>;
  return (
    <Notice
      level={1}
      icon={<WarningOutlined />}
      title={t('error title')}
      text={t(error?.statusCode === 0 ? 'error offline' : 'error internal')}
      action={again}
    />
  );
}

function Missing({ resource }: { resource: string }) {
  const { t } = useTranslation();
  useDocumentTitle(t('record.notFoundTitle'));
  return (
    <Notice
      level={1}
      icon={<QuestionOutlined />}
      title={t('record.notFoundTitle')}
      text={t('record.notFoundText')}
      action={<Link to={`/${resource}`}>{t('back')}</Link>}
    />
  );
}
