import { useTranslation } from 'react-i18next';
import type { GivenBack } from '#server/professionals/contract.ts';

export function GivenBackList({ given }: { given: GivenBack }) {
  const { t } = useTranslation('leave');
  return (
    <>
      <p>{t('returnedClients', { count: given.returned.clients ?? 0 })}</p>
      {given.kept.length > 0 && (
        <>
          <p>{t('keptTitle')}</p>
          <ul>
            {given.kept.map(({ kind, count, names }) => (
              <li key={kind}>
                {t(names.length ? 'keptNamed' : 'keptLine', {
                  what: t(`kept ${kind}`),
                  count,
                  names: names.join(', '),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
