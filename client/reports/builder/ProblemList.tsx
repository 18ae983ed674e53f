import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../answer/answer.ts';
import { problemKey } from './problems.ts';

/** What is wrong in one place, in words. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  const words = useProblemWords();
  const lines = [...new Set(problems.map(words))];
  return lines.map((line) => (
    <Typography.Text key={line} type="danger" style={{ display: 'block' }}>
      {line}
    </Typography.Text>
  ));
}

function useProblemWords(): (problem: Problem) => string {
  const { t, i18n } = useTranslation('reports');
  return (problem) => {
    const key = problemKey(problem);
    return i18n.exists(`reports:${key}`)
      ? t(key, { ...problem.params })
      : t('problem.other', { code: problem.code });
  };
}
