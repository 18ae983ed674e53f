import { TrophyOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useMay } from '../../shared/session.ts';
import { Received } from '../Received.tsx';
import { useOfGroup } from '../useOfGroup.ts';
import { ChallengeCard } from './ChallengeCard.tsx';
import { ChallengeForm } from './ChallengeForm.tsx';

/** What the members are challenged to, and how far they are. */
export function ChallengesSection({ group }: { group: GridRow }) {
  const { t } = useTranslation('groups');
  const mayWrite = useMay('challenges.create') && group._can?.edit === true;
  const [isWriting, setWriting] = useState(false);
  const { rows, isPending } = useOfGroup('challenges', group.id, '-startsOn');
  return (
    <Flex vertical gap="middle">
      {mayWrite && (
        <div>
          <Button type="primary" icon={<TrophyOutlined />} onClick={() => setWriting(true)}>
            {t('challenge.new')}
          </Button>
        </div>
      )}
      <Received rows={rows} isPending={isPending} emptyText={t('challenge.none')}>
        {(row) => <ChallengeCard key={row.id} challenge={row} mayChange={mayWrite} />}
      </Received>
      {isWriting && <ChallengeForm groupId={group.id} onClose={() => setWriting(false)} />}
    </Flex>
  );
}
