import { Card, Flex, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChoiceProps } from './choice.ts';

/** What becomes of the hours that are booked: nothing vanishes from a calendar unasked. */
export function AppointmentsChoice({ view, draft, change }: ChoiceProps) {
  const { t } = useTranslation('leave');
  const count = view.holds.appointments ?? 0;
  if (count === 0) return null;
  const isArchive = draft.way === 'archive';
  const choices = isArchive ? (['keep', 'cancel'] as const) : (['follow', 'keep', 'cancel'] as const);
  const chosen = draft.appointments ?? (isArchive ? undefined : 'follow');
  return (
    <Card
      size="small"
      title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('appointments', { count })}</h2>}
    >
      <Radio.Group
        aria-label={t('appointments', { count })}
        value={isArchive && chosen === 'follow' ? undefined : chosen}
        onChange={({ target }) => change({ appointments: target.value })}
      >
        <Flex vertical gap="small">
          {choices.map((choice) => (
            <Radio key={choice} value={choice}>
              {t(`appointments ${choice}`)}
            </Radio>
          ))}
        </Flex>
      </Radio.Group>
    </Card>
  );
}
