import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { apiOf } from '../addresses.ts';
import { useNarrow } from '../useNarrow.ts';
import { Running } from './Running.tsx';
import { useExport } from './useExport.ts';

interface Props {
  resource: string;
  /** Which rows and columns, as the list is asked. */
  asked: object;
}

const kinds = ['xlsx', 'csv', 'raw'] as const;

/** What a list shows as a file: all its rows, with its columns, in its order. */
export function ListExport({ resource, asked }: Props) {
  const { t, i18n } = useTranslation('delivery');
  const narrow = useNarrow(640);
  const { bytes, start, cancel } = useExport();
  if (bytes !== undefined) return <Running bytes={bytes} onCancel={cancel} />;
  const take = (kind: (typeof kinds)[number]) => {
    const format = kind === 'raw' ? { format: 'csv', raw: true } : { format: kind };
    void start({ path: `${apiOf(resource)}/export`, body: { ...format, language: i18n.language, ...asked } });
  };
  const items = kinds.map((kind) => ({ key: kind, label: t(`export.${kind}`), onClick: () => take(kind) }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<DownloadOutlined />} aria-label={t('export')}>
        {!narrow && t('export')}
      </Button>
    </Dropdown>
  );
}
