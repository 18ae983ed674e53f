import { Button, Typography } from 'antd';
import { Fragment } from 'react';
import type { Problem } from '../../shared/answer/answer.ts';
import { useRepairs } from './live/repairContext.ts';
import { useProblemWords } from './useProblemWords.ts';

/** What is wrong in one place, in words, and the ways out. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  const words = useProblemWords();
  const repairs = useRepairs();
  const lines = new Map(problems.map((problem) => [words(problem), problem]));
  if (lines.size === 0) return null;
  return (
    <div className="rule-notes" role="status">
      {[...lines].map(([line, problem]) => (
        <Fragment key={line}>
          <Typography.Text type="danger">{line}</Typography.Text>
          {repairs(problem).map(({ label, apply }) => (
            <Button key={label} size="small" type="link" onClick={apply}>
              {label}
            </Button>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
