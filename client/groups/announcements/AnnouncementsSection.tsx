import { NotificationOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useMay } from '../../shared/session.ts';
import { Received } from '../Received.tsx';
import { useOfGroup } from '../useOfGroup.ts';
import { AnnouncementCard } from './AnnouncementCard.tsx';
import { AnnouncementForm } from './AnnouncementForm.tsx';

/** What the members were told, the newest first, and how many have read it. */
export function AnnouncementsSection({ group }: { group: GridRow }) {
  const { t } = useTranslation('groups');
  const mayWrite = useMay('announcements.create') && group._can?.edit === true;
  const [isWriting, setWriting] = useState(false);
  const { rows, isPending } = useOfGroup('announcements', group.id, '-publishAt');
  return (
    <Flex vertical gap="middle">
      {mayWrite && (
        <div>
          <Button type="primary" icon={<NotificationOutlined />} onClick={() => setWriting(true)}>
            {t('announce.new')}
          </Button>
        </div>
      )}
      <Received rows={rows} isPending={isPending} emptyText={t('announce.none')}>
        {(row) => <AnnouncementCard key={row.id} announcement={row} mayChange={mayWrite} />}
      </Received>
      {isWriting && <AnnouncementForm groupId={group.id} onClose={() => setWriting(false)} />}
    </Flex>
  );
}
