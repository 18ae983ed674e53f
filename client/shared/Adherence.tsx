import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format.ts';
import type { GridRow } from './Grid/useGrid.ts';

/** How many of a program's sessions are done, and of those that were due before today the share that is. One without days has none. */
export function Adherence({ program }: { program: GridRow }) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const { sessionsDone, sessionsDue, adherence } = program;
  if (Number(sessionsDue) === 0) return <>–</>;
  const done = t('programDone', { done: number(Number(sessionsDone)), due: number(Number(sessionsDue)) });
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {done}
      {typeof adherence === 'number' && (
        <Typography.Text type="secondary" title={t('adherenceHint')}>
          {' '}
          · {percent(adherence)}
        </Typography.Text>
      )}
    </span>
  );
}
