import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { ChallengeActions } from './ChallengeActions.tsx';
import { Ranking } from './Ranking.tsx';

interface Props {
  challenge: GridRow;
  mayChange: boolean;
}

export function ChallengeCard({ challenge, mayChange }: Props) {
  const { t } = useTranslation('groups');
  const { day, number } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { title, description, startsOn, endsOn, goal, unit, together } = challenge;
  return (
    <Card size="small">
      <Flex vertical gap={4} align="start">
        <Flex gap="small" wrap align="center">
          <Typography.Text strong>{String(title)}</Typography.Text>
          <Typography.Text type="secondary">
            {`${day(String(startsOn))} – ${day(String(endsOn))} · ${number(Number(goal))} ${String(unit)}`}
          </Typography.Text>
          <Tag bordered={false}>{t(together === true ? 'challenge.together' : 'challenge.each')}</Tag>
        </Flex>
        {description ? (
          <Typography.Text style={{ whiteSpace: 'pre-wrap' }}>{String(description)}</Typography.Text>
        ) : null}
        <Button
          type="link"
          size="small"
          style={{ padding: 0 }}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('challenge.ranking')}
        </Button>
        {isOpen && <Ranking challenge={challenge} mayEnter={mayChange} />}
        {mayChange && <ChallengeActions challenge={challenge} />}
      </Flex>
    </Card>
  );
}
