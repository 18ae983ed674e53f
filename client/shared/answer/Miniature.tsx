import { Skeleton, theme } from 'antd';
import type { ReportDefinition } from '#reports/definition.ts';
import type { CatalogView } from '../catalog.ts';
import { drawnAs } from './AnswerView.tsx';
import type { Answer } from './answer.ts';
import { chartIcons } from './chartIcons.tsx';
import { MiniTable } from './MiniTable.tsx';
import { plotOf } from './plot.ts';
import { Sketch } from './Sketch.tsx';
import { useCellWords } from './useCellWords.ts';
import { useMiniature } from './useMiniature.ts';

interface Props {
  catalog: CatalogView;
  definition: ReportDefinition;
}

export const miniatureHeight = 96;

/** What a report shows now, small: a picture to know it by, hidden from who listens. */
export function Miniature({ catalog, definition }: Props) {
  const { token } = theme.useToken();
  const { place, answer, isLoading, isFailed } = useMiniature(definition);
  return (
    <div
      ref={place}
      aria-hidden
      style={{ height: miniatureHeight, overflow: 'hidden', display: 'grid', alignContent: 'center' }}
    >
      {answer && <Picture catalog={catalog} definition={definition} answer={answer} />}
      {isLoading && <Skeleton.Node style={{ width: '100%', height: miniatureHeight - 16 }} />}
      {isFailed && (
        <span style={{ fontSize: 32, color: token.colorTextQuaternary, justifySelf: 'center' }}>
          {chartIcons[drawnAs({ definition }, catalog)]}
        </span>
      )}
    </div>
  );
}

function Picture({ catalog, definition, answer }: Props & { answer: Answer }) {
  const { token } = theme.useToken();
  const words = useCellWords(catalog, definition, answer.manifest);
  const kind = drawnAs({ definition }, catalog);
  if (answer.rows.length === 0) return <span style={{ justifySelf: 'center' }}>0</span>;
  if (kind === 'table' || kind === 'scatter') return <MiniTable answer={answer} words={words} />;
  if (kind === 'number') {
    const column = answer.columns[0];
    return (
      <span style={{ fontSize: 36, justifySelf: 'center', color: token.colorPrimary }}>
        {column && words.label(answer.rows[0]?.[0] ?? null, column)}
      </span>
    );
  }
  return <Sketch kind={kind} plot={plotOf(answer, kind, words, definition)} />;
}
