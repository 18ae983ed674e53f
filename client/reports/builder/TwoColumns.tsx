import { Flex, theme } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../../shared/useNarrow.ts';

/** Below this width a condition no longer stands on one line beside the answer. */
const widthForTwo = 1250;
const headerHeight = 64;

export function TwoColumns({ questions, answer }: Record<'questions' | 'answer', ReactNode>) {
  const { token } = theme.useToken();
  const isNarrow = useNarrow(widthForTwo);
  if (isNarrow) {
    return (
      <Flex vertical gap="middle">
        {questions}
        {answer}
      </Flex>
    );
  }
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
        gap: token.padding,
        alignItems: 'start',
      }}
    >
      {questions}
      <div
        style={{
          position: 'sticky',
          top: headerHeight + token.padding,
          maxHeight: `calc(100vh - ${headerHeight + 2 * token.padding}px)`,
          overflow: 'auto',
        }}
      >
        {answer}
      </div>
    </div>
  );
}
