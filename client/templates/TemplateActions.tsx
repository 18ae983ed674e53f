import {
  CopyOutlined,
  DownOutlined,
  HistoryOutlined,
  SendOutlined,
  ShareAltOutlined,
} from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown, Typography } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { request } from '../providers/http.ts';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { refusalText } from '../shared/refusalText.ts';
import { useMay, useSession } from '../shared/session.ts';

const windows = {
  send: lazy(() => import('./SendDialog.tsx')),
  share: lazy(() => import('./sharing/SharingDialog.tsx')),
  versions: lazy(() => import('./versions/VersionsDrawer.tsx')),
};

/** To take a shared template as one's own, to give copies of it as it is, to share it, and to look at what it has been. */
export function TemplateActions({ template }: { template: GridRow }) {
  const { t } = useTranslation('templates');
  const creates = useMay('templates.create');
  const uses = useMay('templates.use');
  const [opened, open] = useState<keyof typeof windows>();
  const Window = opened && windows[opened];
  const isEmpty = Array.isArray(template.sessions) && template.sessions.length === 0;
  const reason = useId();
  const { clone, isCloning } = useCloning(template);
  return (
    <>
      <More template={template} onOpen={open} />
      {creates && (
        <Button icon={<CopyOutlined />} loading={isCloning} onClick={clone}>
          {t('clone')}
        </Button>
      )}
      {uses && (
        <Button
          type="primary"
          icon={<SendOutlined />}
          disabled={isEmpty}
          aria-describedby={isEmpty ? reason : undefined}
          onClick={() => open('send')}
        >
          {t('send')}
        </Button>
      )}
      {uses && isEmpty && (
        <Typography.Text id={reason} type="secondary" style={{ alignSelf: 'center' }}>
          {t('shared:problem noSessions')}
        </Typography.Text>
      )}
      {Window && (
        <Suspense fallback={null}>
          <Window template={template} onClose={() => open(undefined)} />
        </Suspense>
      )}
    </>
  );
}

interface MoreProps {
  template: GridRow;
  onOpen: (name: 'share' | 'versions') => void;
}

/** Sharing is for administrators; its owner gives the right to modify it. */
function More({ template, onOpen }: MoreProps) {
  const { t } = useTranslation('templates');
  const { user } = useSession();
  const mayShare = template._can?.share === true;
  const owns = useMay('templates.edit') && template.ownerId === user.id;
  const share = {
    key: 'share',
    icon: <ShareAltOutlined />,
    label: t('share'),
    onClick: () => onOpen('share'),
  };
  const versions = {
    key: 'versions',
    icon: <HistoryOutlined />,
    label: t('versions'),
    onClick: () => onOpen('versions'),
  };
  return (
    <Dropdown menu={{ items: [...(mayShare || owns ? [share] : []), versions] }} trigger={['click']}>
      <Button>
        {t('actions')} <DownOutlined />
      </Button>
    </Dropdown>
  );
}

function useCloning({ id }: GridRow) {
  const { t } = useTranslation('templates');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: () => request<{ data: { id: number } }>('POST', `/api/templates/${id}/clone`, { body: {} }),
    onSuccess: ({ data }) => {
      void message.success(t('cloned'));
      void navigate(`/templates/${data.id}/edit`);
    },
    onError: (error) => void message.error(refusalText(error, t)),
  });
  return { clone: () => mutate(), isCloning: isPending };
}
