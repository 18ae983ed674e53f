import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSource } from '../catalog.ts';
import { Dialog } from '../Dialog.tsx';
import { useFieldWords } from '../useFieldWords.ts';
import { type FormField, same } from './formFields.ts';
import type { Stale } from './useRecordForm.ts';

interface Props {
  resource: string;
  fields: readonly FormField[];
  stale: Stale;
  onReload: (stale: Stale) => void;
  onApply: (stale: Stale) => void;
  onClose: () => void;
}

/** Someone else was faster: what they changed, and whether to take it or to put one's own on top. */
export function StaleDialog({ resource, fields, stale, onReload, onApply, onClose }: Props) {
  const { t } = useTranslation();
  const source = useSource(resource);
  const say = useFieldWords(resource);
  const { base, current, mine } = stale;
  const differing = fields.filter(({ name }) => !same(base[name], current[name]));
  const label = ({ name, label: own }: FormField) =>
    own ?? source?.fields.find((field) => field.name === name)?.label ?? name;
  const columns = [
    { title: t('form.field'), dataIndex: 'label' },
    { title: t('form.theirs'), dataIndex: 'theirs' },
    { title: t('form.mine'), dataIndex: 'mine' },
  ];
  const rows = differing.map((field) => ({
    key: field.name,
    label: label(field),
    theirs: say(field.name, current),
    mine: field.name in mine ? say(field.name, mine) : say(field.name, base),
  }));
  return (
    <Dialog
      open
      onCancel={onClose}
      title={t('form.staleTitle')}
      width={640}
      footer={[
        <Button key="reload" onClick={() => onReload(stale)}>
          {t('form.reload')}
        </Button>,
        <Button key="apply" type="primary" onClick={() => onApply(stale)}>
          {t('form.applyMine')}
        </Button>,
      ]}
    >
      <p>{t(rows.length > 0 ? 'form.staleText' : 'form.staleNothing')}</p>
      {rows.length > 0 && <Table size="small" pagination={false} columns={columns} dataSource={rows} />}
    </Dialog>
  );
}
