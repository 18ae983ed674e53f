import {
  DeleteOutlined,
  EditOutlined,
  MoreOutlined,
  RedoOutlined,
  SaveOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session.ts';
import { SaveDialog } from './SaveDialog.tsx';
import type { ToolbarProps } from './toolbarProps.ts';
import { useSaving } from './useSaving.ts';

export function Toolbar(props: ToolbarProps) {
  const { drafting, saved, isDirty } = props;
  const { t } = useTranslation('reports');
  const saving = useSaving(props);
  const [mayCreate, mayEdit, mayDelete] = [
    useMay('reports.create'),
    useMay('reports.edit'),
    useMay('reports.delete'),
  ];
  const mayWrite = saved ? mayEdit : mayCreate;
  const more = [
    ...(mayCreate
      ? [{ key: 'saveAs', icon: <SaveOutlined />, label: t('saveAs'), onClick: () => saving.ask('saveAs') }]
      : []),
    ...(mayEdit
      ? [{ key: 'rename', icon: <EditOutlined />, label: t('rename'), onClick: () => saving.ask('rename') }]
      : []),
    ...(mayDelete
      ? [
          {
            key: 'remove',
            icon: <DeleteOutlined />,
            label: t('remove'),
            danger: true,
            onClick: saving.confirmRemoval,
          },
        ]
      : []),
  ];
  return (
    <>
      {isDirty && mayWrite && (
        <Tag bordered={false} style={{ alignSelf: 'center' }}>
          {t('unsaved')}
        </Tag>
      )}
      <Tooltip title={`${t('undo')} (Ctrl+Z)`}>
        <Button
          icon={<UndoOutlined />}
          aria-label={t('undo')}
          disabled={!drafting.canUndo}
          onClick={drafting.undo}
        />
      </Tooltip>
      <Tooltip title={`${t('redo')} (Ctrl+Shift+Z)`}>
        <Button
          icon={<RedoOutlined />}
          aria-label={t('redo')}
          disabled={!drafting.canRedo}
          onClick={drafting.redo}
        />
      </Tooltip>
      {saved && more.length > 0 && (
        <Dropdown menu={{ items: more }} trigger={['click']}>
          <Button icon={<MoreOutlined />} aria-label={t('more')} />
        </Dropdown>
      )}
      {mayWrite && (
        <Button
          type="primary"
          icon={<SaveOutlined />}
          loading={saving.isBusy}
          disabled={saved !== undefined && !isDirty}
          onClick={saving.save}
        >
          {t('save')}
        </Button>
      )}
      <SaveDialog
        asked={saving.asked}
        initial={saving.titles}
        isBusy={saving.isBusy}
        onCancel={() => saving.ask(undefined)}
        onDone={saving.answer}
      />
    </>
  );
}
