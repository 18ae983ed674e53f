import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportModel } from './useImport.ts';

export function FileStep({ model }: { model: ImportModel }) {
  const { t } = useTranslation('import');
  return (
    <Upload.Dragger
      accept=".csv,.txt,.tsv,.xlsx"
      showUploadList={false}
      disabled={model.isBusy}
      beforeUpload={(file) => {
        void model.open(file);
        return Upload.LIST_IGNORE;
      }}
      style={{ maxWidth: 720 }}
    >
      <p className="ant-upload-drag-icon">
        <InboxOutlined />
      </p>
      <p className="ant-upload-text">{t('drop')}</p>
      <p className="ant-upload-hint">{t('dropHint')}</p>
    </Upload.Dragger>
  );
}
