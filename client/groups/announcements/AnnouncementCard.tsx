import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { ReadersList } from './ReadersList.tsx';
import { WaitingActions } from './WaitingActions.tsx';

interface Named {
  label: string;
}

interface Props {
  announcement: GridRow;
  mayChange: boolean;
}

export function AnnouncementCard({ announcement, mayChange }: Props) {
  const { t } = useTranslation('groups');
  const { instant, number } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { id, title, text, waiting, publishAt, recipients, read } = announcement;
  const author = (announcement.author as Named | null)?.label;
  return (
    <Card size="small">
      <Flex vertical gap={4} align="start">
        <Flex gap="small" wrap align="center">
          <Typography.Text strong>{String(title)}</Typography.Text>
          <Typography.Text type="secondary">
            {[instant(Number(publishAt)), author].filter(Boolean).join(' · ')}
          </Typography.Text>
          {waiting === true && <Tag bordered={false}>{t('announce.waiting')}</Tag>}
        </Flex>
        <Typography.Paragraph style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
          {String(text)}
        </Typography.Paragraph>
        {waiting === true && mayChange && <WaitingActions announcement={announcement} />}
        {waiting !== true && (
          <Button
            type="link"
            size="small"
            style={{ padding: 0 }}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t('announce.read', { read: number(Number(read)), all: number(Number(recipients)) })}
          </Button>
        )}
        {isOpen && <ReadersList id={id} mayWrite={mayChange} />}
      </Flex>
    </Card>
  );
}
