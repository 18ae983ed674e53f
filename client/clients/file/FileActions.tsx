import { EditOutlined, MoreOutlined, ShareAltOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAction } from '../../shared/bulk/actions.ts';
import { useActsOnOne } from '../../shared/bulk/useActsOnOne.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { mayIn } from './mayIn.ts';
import { ShareDialog } from './ShareDialog.tsx';
import { useFileActions } from './useFileActions.ts';
import { useFileMenu } from './useFileMenu.tsx';

/** What this person may do with the file, as the server has said with it. */
export function FileActions({ client }: { client: GridRow }) {
  const { t } = useTranslation('file');
  const [isSharing, share] = useState(false);
  const actions = useFileActions(client);
  const [isInviting, invite] = useState(false);
  const [isErasing, askErasure] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const acts = useActsOnOne({ id: client.id, without: elsewhere, opener: more });
  const items = useFileMenu(
    client,
    { ...actions, invite: () => invite(true), askErasure: () => askErasure(true) },
    acts.items,
  );
  const may = mayIn(client);
  return (
    <>
      {may.join && (
        <Button icon={<UserAddOutlined />} onClick={() => void actions.join()}>
          {t('join')}
        </Button>
      )}
      {may.share && (
        <Button icon={<ShareAltOutlined />} onClick={() => share(true)}>
          {t('share')}
        </Button>
      )}
      {may.edit && (
        <LinkButton to={`/clients/${client.id}/edit`} type="primary" icon={<EditOutlined />}>
          {t('shared:edit')}
        </LinkButton>
      )}
      {items.length > 0 && (
        <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
          <Button ref={more} icon={<MoreOutlined />} aria-label={t('more')} />
        </Dropdown>
      )}
      {acts.asking}
      {isInviting && <InviteDialog client={client} onClose={() => invite(false)} />}
      {isErasing && <EraseDialog client={client} onErase={actions.erase} onClose={() => askErasure(false)} />}
      {isSharing && <ShareDialog client={client} actions={actions} onClose={() => share(false)} />}
    </>
  );
}

/** What has a button or an entry of its own here, and what is for many. */
const elsewhere: readonly BulkAction[] = ['addStakeholder', 'removeFromGroup', 'archive', 'restore'];
