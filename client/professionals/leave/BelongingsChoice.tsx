import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ColleagueSelect } from './ColleagueSelect.tsx';
import type { ChoiceProps } from './choice.ts';
import { belongingNames, hasBelongings, ownerIn } from './draft.ts';

/** Groups, templates, reports and the like go to one colleague, or stay where administrators find them. */
export function BelongingsChoice({ view, draft, change }: ChoiceProps) {
  const { t } = useTranslation('leave');
  if (!hasBelongings(view)) return null;
  const held = belongingNames
    .filter((name) => (view.holds[name] ?? 0) > 0)
    .map((name) => t(`count ${name}`, { count: view.holds[name] ?? 0 }));
  const owner = ownerIn(draft);
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('belongings')}</h2>}>
      <Flex vertical gap="small" align="start">
        <Typography.Text>{held.join(' · ')}</Typography.Text>
        <ColleagueSelect
          candidates={view.candidates}
          value={owner}
          onChange={(belongings) => change({ belongings })}
          label={t('belongings')}
        />
        {owner === undefined ? (
          <Typography.Text type="secondary">{t('belongingsStay')}</Typography.Text>
        ) : (
          <Button type="link" style={{ padding: 0 }} onClick={() => change({ belongings: null })}>
            {t('leaveBelongings')}
          </Button>
        )}
      </Flex>
    </Card>
  );
}
