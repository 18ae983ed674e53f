import { Flex, Spin } from 'antd';
import { useTranslation } from 'react-i18next';

export function Splash() {
  const { t } = useTranslation();
  return (
    <Flex
      align="center"
      justify="center"
      style={{ minHeight: '60vh' }}
      role="status"
      aria-label={t('loading')}
    >
      <Spin delay={300} />
    </Flex>
  );
}
