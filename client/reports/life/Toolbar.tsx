import { RedoOutlined, SaveOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session.ts';
import { LifeMenu } from './LifeMenu.tsx';
import { SaveWindow } from './SaveWindow.tsx';
import type { ToolbarProps } from './toolbarProps.ts';
import { useSaving } from './useSaving.ts';

export function Toolbar(props: ToolbarProps) {
  const { drafting, saved, definition, isDirty, onReload, onRenamed } = props;
  const { t } = useTranslation('reports');
  const saving = useSaving(props);
  const mayCreate = useMay('reports.create');
  const mayWrite = saved ? saved._can.edit : mayCreate;
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
      {saved && (
        <LifeMenu
          saved={saved}
          definition={isDirty ? definition : undefined}
          saving={saving}
          onChanged={onRenamed}
          onRestored={() => onReload?.()}
        />
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
      {!mayWrite && mayCreate && (
        <Button type="primary" icon={<SaveOutlined />} onClick={() => saving.ask('saveAs')}>
          {t('saveAs')}
        </Button>
      )}
      <SaveWindow saving={saving} />
    </>
  );
}
