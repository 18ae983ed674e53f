import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/answer/answer.ts';
import { PlaceLink } from './live/PlaceLink.tsx';
import { useRepairs } from './live/repairContext.ts';
import { useProblemWords } from './useProblemWords.ts';

/** What is to be settled before there is an answer: each leads to its place. */
export function Wanting({ problems }: { problems: Problem[] }) {
  const { t } = useTranslation('reports');
  const words = useProblemWords();
  const repairs = useRepairs();
  return (
    <Alert
      type="warning"
      showIcon
      message={t('answer.incomplete')}
      description={
        <ul className="builder-problems">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.path.join('.')}`}>
              <PlaceLink place={problem}>{words(problem)}</PlaceLink>
              {repairs(problem).map(({ label, apply }) => (
                <Button key={label} size="small" type="link" onClick={apply}>
                  {label}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      }
    />
  );
}
