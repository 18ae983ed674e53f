import { RollbackOutlined, SwapOutlined } from '@ant-design/icons';
import { useDraggable } from '@dnd-kit/core';
import { Button, Dropdown, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Caseload } from '#server/clients/contract.ts';
import { Grip } from '../../shared/sorting/Grip.tsx';
import type { Carried } from './Board.tsx';

interface Props {
  card: Carried;
  note: ReactNode;
  others: readonly Caseload[];
  onMove: (carried: Carried, to: number) => void;
  /** Puts back a client who is only prepared to come. */
  onBack?: () => void;
}

/** One client with a grip and a menu of those to whom it can go. */
export function ClientCard({ card, note, others, onMove, onBack }: Props) {
  const { t } = useTranslation('caseloads');
  const { clientId, label } = card;
  const dragging = useDraggable({
    id: `client-${clientId}`,
    data: card,
    attributes: { roleDescription: t('drag.role') },
  });
  const { setNodeRef, isDragging } = dragging;
  const items = others.map(({ id, label: name }) => ({
    key: String(id),
    label: name,
    onClick: () => onMove(card, id),
  }));
  return (
    <li
      ref={setNodeRef}
      className="caseload-client"
      data-coming={onBack !== undefined}
      data-carried={isDragging}
    >
      <Grip name={t('drag.grip', { client: label })} of={dragging} />
      <Flex vertical style={{ minWidth: 0, flex: 1 }}>
        <Link to={`/clients/${clientId}`}>{label}</Link>
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {note}
        </Typography.Text>
      </Flex>
      {onBack && (
        <Button
          type="text"
          size="small"
          icon={<RollbackOutlined />}
          aria-label={t('putBack', { client: label })}
          onClick={onBack}
        />
      )}
      <Dropdown menu={{ items, style: { maxHeight: 320, overflowY: 'auto' } }} trigger={['click']}>
        <Button
          type="text"
          size="small"
          icon={<SwapOutlined />}
          aria-label={t('moveTo', { client: label })}
        />
      </Dropdown>
    </li>
  );
}
