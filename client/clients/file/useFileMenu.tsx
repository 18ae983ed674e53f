import {
  DeleteOutlined,
  DownloadOutlined,
  EyeInvisibleOutlined,
  InboxOutlined,
  LockOutlined,
  MailOutlined,
  MergeCellsOutlined,
  RollbackOutlined,
  UnlockOutlined,
} from '@ant-design/icons';
import { App, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useDeletion } from '../../shared/useDeletion.ts';
import { mayIn } from './mayIn.ts';
import type { useFileActions } from './useFileActions.ts';

type Items = NonNullable<MenuProps['items']>;

/** The rarer things, in the order of how far they reach. */
export function useFileMenu(
  client: GridRow,
  actions: ReturnType<typeof useFileActions> & { invite: () => void; askErasure: () => void },
  acts: Items,
): Items {
  const { t } = useTranslation('file');
  const { modal } = App.useApp();
  const remove = useDeletion('clients');
  const may = mayIn(client);
  const name = String(client.fullName);
  const archive = () =>
    modal.confirm({
      title: t('archiveTitle', { name }),
      content: t(archiving(Number(client.activeStakeholders), may.join === true)),
      okText: t('archive'),
      onOk: () => actions.archive(),
    });
  if (!may.edit) return [];
  const isArchived = client.state === 'archived';
  const account: Items = [
    ...(client.email && client.hasAccess
      ? [{ key: 'invite', icon: <MailOutlined />, label: t('invite'), onClick: actions.invite }]
      : []),
    client.hasAccess
      ? {
          key: 'access',
          icon: <LockOutlined />,
          label: t('accessOff'),
          onClick: () => void actions.giveAccess(false),
        }
      : {
          key: 'access',
          icon: <UnlockOutlined />,
          label: t('accessOn'),
          disabled: !client.email && !client.username,
          onClick: () => void actions.giveAccess(true),
        },
  ];
  const place: Items = isArchived
    ? [
        {
          key: 'restore',
          icon: <RollbackOutlined />,
          label: t('restore'),
          onClick: () => void actions.restore(),
        },
      ]
    : [{ key: 'archive', icon: <InboxOutlined />, label: t('archive'), onClick: archive }];
  const last: Items =
    isArchived && may.delete
      ? [
          {
            key: 'delete',
            danger: true,
            icon: <DeleteOutlined />,
            label: t('shared:delete'),
            onClick: () => void remove(client, name, t('clients:deletion')),
          },
        ]
      : [];
  const privacy: Items = may.erase
    ? [
        { type: 'divider' },
        {
          key: 'data',
          icon: <DownloadOutlined />,
          label: (
            <a href={`/api/clients/${client.id}/data`} download>
              {t('giveOut')}
            </a>
          ),
        },
        {
          key: 'erase',
          danger: true,
          icon: <EyeInvisibleOutlined />,
          label: t('erase'),
          disabled: !isArchived,
          onClick: actions.askErasure,
        },
      ]
    : [];
  const merge: Items = may.merge
    ? [
        {
          key: 'merge',
          icon: <MergeCellsOutlined />,
          label: <Link to={`/clients/${client.id}/merge`}>{t('merge:merge')}</Link>,
        },
      ]
    : [];
  return [
    ...acts,
    { type: 'divider' },
    ...account,
    { type: 'divider' },
    ...merge,
    ...place,
    ...last,
    ...privacy,
  ];
}

/** One of several in a file leaves it alone; who is not in it puts it away for all who are. */
function archiving(stakeholders: number, isOutside: boolean): string {
  if (isOutside) return stakeholders > 0 ? 'archiveForAll' : 'archiveAlone';
  return stakeholders > 1 ? 'archiveShared' : 'archiveAlone';
}
