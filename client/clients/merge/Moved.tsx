import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MergeAnswer } from '#server/clients/contract.ts';
import { useCatalog } from '../../shared/catalog.ts';
import { useFormat } from '../../shared/format.ts';

/** How much goes over with the closed account. */
export function Moved({ answer: { moved } }: { answer: MergeAnswer }) {
  const { t } = useTranslation('merge');
  const catalog = useCatalog();
  const format = useFormat();
  const said = Object.entries(moved)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const label = catalog?.sources.find((source) => source.name === name)?.label ?? name;
      return `${label} ${format.number(count)}`;
    });
  return (
    <Typography.Text role="status">
      {said.length ? t('moved', { what: said.join(' · ') }) : t('movedNothing')}
    </Typography.Text>
  );
}
