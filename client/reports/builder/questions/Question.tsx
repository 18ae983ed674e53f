import { RightOutlined } from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/answer/answer.ts';
import { RemoveButton } from '../../../shared/RuleEditor/actions.tsx';
import { ProblemList } from '../ProblemList.tsx';

interface Props {
  title: string;
  /** The part of the report that it asks for, so that it can be found. */
  part: string;
  hint?: string | undefined;
  problems?: Problem[];
  /** Takes the whole part out. */
  onRemove?: () => void;
  children: ReactNode;
}

/** One question of the builder, its answer, and what is wrong with it. It can be folded away. */
export function Question({ title, part, hint, problems = [], onRemove, children }: Props) {
  const { t } = useTranslation('builder');
  const id = useId();
  const [isOpen, open] = useState(true);
  return (
    <section aria-labelledby={id} data-part={part} className="builder-question">
      <Flex align="center" justify="space-between">
        <Typography.Title level={3} style={{ fontSize: 15, margin: 0 }}>
          <button
            type="button"
            className="builder-fold"
            aria-expanded={isOpen}
            id={id}
            onClick={() => open((before) => !before)}
          >
            <RightOutlined rotate={isOpen ? 90 : 0} /> {title}
          </button>
        </Typography.Title>
        {onRemove && <RemoveButton title={t('list.remove', { name: title })} onClick={onRemove} />}
      </Flex>
      {isOpen && (
        <Flex vertical gap={8} className="builder-answer">
          {children}
          {hint && <Typography.Text type="secondary">{hint}</Typography.Text>}
        </Flex>
      )}
      <ProblemList problems={problems} />
    </section>
  );
}
