import { HistoryOutlined, InboxOutlined, ShareAltOutlined } from '@ant-design/icons';
import { useInvalidate } from '@refinedev/core';
import { App } from 'antd';
import { lazy, type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import { isRequestError } from '../../providers/http.ts';
import { Later } from '../../shared/Later.tsx';
import { useMay } from '../../shared/session.ts';
import { restoreVersion, setArchived } from './kept.ts';
import { SharePreview } from './SharePreview.tsx';
import { load, type Saved } from './saved.ts';

const ShareDialog = lazy(() =>
  import('../../shared/sharing/ShareDialog.tsx').then((module) => ({ default: module.ShareDialog })),
);
const VersionsDrawer = lazy(() =>
  import('./VersionsDrawer.tsx').then((module) => ({ default: module.VersionsDrawer })),
);

export interface LifeProps {
  saved: Saved;
  /** As it is on the screen, where that is more than what is stored. */
  definition?: ReportDefinition | undefined;
  onChanged: (saved: Saved) => void;
  /** Of what the report itself says. */
  onRestored: (saved: Saved) => void;
}

interface Entry {
  key: string;
  icon: ReactElement;
  label: string;
  onClick: () => void;
}

/** Sharing, versions and putting away: what the menu offers for it, and the windows that it opens. */
export function useLife(props: LifeProps): { entries: Entry[]; windows: ReactNode } {
  const { t } = useTranslation('life');
  const { saved, definition, onChanged } = props;
  const [opened, open] = useState<'share' | 'versions'>();
  const { attempt, archive, restore } = useWriting(props);
  const { share, edit, delete: mayDelete } = saved._can;
  const mayEdit = useMay('reports.edit') && edit;
  const isArchived = saved.archivedAt !== null;
  const close = () => open(undefined);
  const entries: (Entry | false)[] = [
    share && {
      key: 'share',
      icon: <ShareAltOutlined />,
      label: t('share'),
      onClick: () => open('share'),
    },
    mayEdit && {
      key: 'versions',
      icon: <HistoryOutlined />,
      label: t('versions'),
      onClick: () => open('versions'),
    },
    mayDelete && {
      key: 'archive',
      icon: <InboxOutlined />,
      label: t(isArchived ? 'unarchive' : 'archive'),
      onClick: () => archive(!isArchived),
    },
  ];
  const windows = (
    <>
      <Later isOpen={opened === 'share'}>
        <ShareDialog
          shared={{ ...saved, resource: 'reports' }}
          isOpen={opened === 'share'}
          onClose={close}
          onShared={async () => attempt(async () => onChanged(await load(saved.id)))}
          preview={(professionalId) => (
            <SharePreview id={saved.id} professionalId={professionalId} definition={definition} />
          )}
        />
      </Later>
      <Later isOpen={opened === 'versions'}>
        <VersionsDrawer
          saved={saved}
          isOpen={opened === 'versions'}
          onClose={close}
          onRestore={(version) => restore(version, close)}
        />
      </Later>
    </>
  );
  return { entries: entries.filter((each) => each !== false), windows };
}

function useWriting({ saved, onChanged, onRestored }: LifeProps) {
  const { t } = useTranslation('life');
  const { message, modal } = App.useApp();
  const invalidate = useInvalidate();
  const attempt = async (write: () => Promise<void>, failed = 'archive.failed'): Promise<void> => {
    try {
      await write();
      await invalidate({ resource: 'reports', invalidates: ['list'] });
    } catch (thrown) {
      const isStale = isRequestError(thrown) && thrown.statusCode === 412;
      void message.error(t(isStale ? 'stale' : failed));
    }
  };
  const archive = (on: boolean): void =>
    void attempt(async () => {
      onChanged(await setArchived(saved, on));
      void message.success(t(on ? 'archive.done' : 'unarchive.done'));
    });
  const restore = (number: number, after: () => void): void =>
    void modal.confirm({
      title: t('restore.title', { number }),
      content: t('restore.text'),
      okText: t('restore'),
      cancelText: t('restore.cancel'),
      onOk: () =>
        attempt(async () => {
          onRestored(await restoreVersion(saved, number));
          after();
          void message.success(t('restore.done', { number }));
        }, 'restore.failed'),
    });
  return { attempt, archive, restore };
}
