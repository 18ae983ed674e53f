import { Card, Flex, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { type DepartureView, holdings } from '#server/professionals/contract.ts';
import { useFormat } from '../../shared/format.ts';

/** What is in the hands of the person who leaves. */
export function Holdings({ holds }: { holds: DepartureView['holds'] }) {
  const { t } = useTranslation('leave');
  const format = useFormat();
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('holds')}</h2>}>
      <Flex wrap gap="large">
        {holdings.map((name) => (
          <Statistic
            key={name}
            title={t(`holds ${name}`)}
            value={format.number(holds[name] ?? 0)}
            valueStyle={{ fontSize: 20 }}
          />
        ))}
      </Flex>
    </Card>
  );
}
