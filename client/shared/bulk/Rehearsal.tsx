import { CheckCircleOutlined, MinusCircleOutlined, TeamOutlined } from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAnswer } from '#server/clients/contract.ts';
import { useFormat } from '../format.ts';
import { useClientNames } from './useClientNames.ts';

/** What would change, what is so already, and who would be left out and why. */
export function Rehearsal({ answer }: { answer: BulkAnswer }) {
  const { t } = useTranslation('bulk');
  const { number } = useFormat();
  const { changed, unchanged, skipped, partly } = answer;
  const counted = (count: number) => ({ count, shown: number(count) });
  return (
    <Flex vertical gap={4}>
      <Line icon={<CheckCircleOutlined />} strong>
        {changed > 0 ? t('will', counted(changed)) : t('none')}
      </Line>
      {partly.map((share) => (
        <Share key={share.reason} icon={<TeamOutlined />} kind="partly" share={share} />
      ))}
      {unchanged > 0 && <Line icon={<MinusCircleOutlined />}>{t('already', counted(unchanged))}</Line>}
      {skipped.map((share) => (
        <Share key={share.reason} icon={<MinusCircleOutlined />} kind="skipped" share={share} />
      ))}
    </Flex>
  );
}

type Counted = BulkAnswer['skipped'][number];

function Share({ icon, kind, share }: { icon: ReactNode; kind: 'partly' | 'skipped'; share: Counted }) {
  const { t } = useTranslation('bulk');
  const { number } = useFormat();
  const names = useClientNames(share.sampleIds);
  const { reason, count } = share;
  const more = count > share.sampleIds.length ? [...names, '…'] : names;
  return (
    <Line icon={icon}>{t(`${kind}.${reason}`, { count, shown: number(count), names: more.join(', ') })}</Line>
  );
}

function Line({
  icon,
  strong = false,
  children,
}: {
  icon: ReactNode;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <Flex gap={8} align="baseline">
      <span aria-hidden>{icon}</span>
      <Typography.Text {...(strong ? { strong } : { type: 'secondary' })}>{children}</Typography.Text>
    </Flex>
  );
}
