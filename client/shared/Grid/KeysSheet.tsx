import { Modal, Table } from 'antd';
import { useTranslation } from 'react-i18next';

const keys = ['j', 'k', 'x', 'enter', 'escape', 'help'] as const;

/** The keys of a list. */
export function KeysSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open={isOpen} title={t('keys.title')} footer={null} onCancel={onClose} width={420}>
      <Table
        size="small"
        rowKey="key"
        pagination={false}
        showHeader={false}
        dataSource={keys.map((key) => ({ key }))}
        columns={[
          { render: (_, { key }) => <kbd>{t(`keys.${key}.key`)}</kbd>, width: 100 },
          { render: (_, { key }) => t(`keys.${key}`) },
        ]}
      />
    </Modal>
  );
}
