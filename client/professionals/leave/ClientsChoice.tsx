import { Card, Flex, Radio, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ByHand } from './ByHand.tsx';
import { ColleagueSelect } from './ColleagueSelect.tsx';
import type { ChoiceProps } from './choice.ts';
import { ways } from './draft.ts';

/** Who follows the clients. They stay with the company in any case. */
export function ClientsChoice({ view, draft, change }: ChoiceProps) {
  const { t } = useTranslation('leave');
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('clients')}</h2>}>
      <Radio.Group
        aria-label={t('clients')}
        value={draft.way}
        onChange={({ target }) => change({ way: target.value })}
        style={{ width: '100%' }}
      >
        <Flex vertical gap="small">
          {ways.map((way) => (
            <div key={way}>
              <Radio value={way}>
                {t(`way ${way}`)}
                <Typography.Text type="secondary" style={{ display: 'block' }}>
                  {t(`way ${way} hint`)}
                </Typography.Text>
              </Radio>
              {way === 'transfer' && draft.way === way && (
                <div style={{ margin: '8px 0 0 24px' }}>
                  <ColleagueSelect
                    candidates={view.candidates}
                    value={draft.to}
                    onChange={(to) => change({ to })}
                    label={t('successor')}
                  />
                </div>
              )}
            </div>
          ))}
        </Flex>
      </Radio.Group>
      {draft.way === 'hand' && <ByHand view={view} draft={draft} change={change} />}
    </Card>
  );
}
