import { useTranslation } from 'react-i18next';
import type { RuleProblem } from './index.tsx';

/** What the server finds wrong with one condition. */
export function Problems({ problems }: { problems: RuleProblem[] }) {
  const { t } = useTranslation();
  return problems.map(({ code, path }) => (
    <div key={`${code}${path.join('.')}`} className="rule-problem" role="alert">
      {t(`problem ${code}`, { defaultValue: t('problem wrongValue') })}
    </div>
  ));
}
