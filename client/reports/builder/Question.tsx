import { Flex, Typography } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Problem } from '../answer/answer.ts';
import { ProblemList } from './ProblemList.tsx';

interface Props {
  title: string;
  hint?: string | undefined;
  problems?: Problem[];
  children: ReactNode;
}

/** One question of the builder, its answer, and what is wrong with it. */
export function Question({ title, hint, problems = [], children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Typography.Title level={3} id={id} style={{ fontSize: 15, margin: '0 0 8px' }}>
        {title}
      </Typography.Title>
      <Flex vertical gap={8}>
        {children}
        {hint && <Typography.Text type="secondary">{hint}</Typography.Text>}
        <ProblemList problems={problems} />
      </Flex>
    </section>
  );
}
