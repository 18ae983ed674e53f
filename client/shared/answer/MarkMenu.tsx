import { HighlightOutlined } from '@ant-design/icons';
import { Button, Flex, Popover, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Highlight, highlightOperators, type ReportDefinition, tones } from '#reports/definition.ts';
import { NumberInput } from '../NumberInput.tsx';
import { type Answer, type Column, isFigure, isNumeric } from './answer.ts';
import type { CellWords } from './plot.ts';

interface Props {
  answer: Answer;
  definition: ReportDefinition;
  words: CellWords;
  onChange: (highlights: Highlight[] | undefined) => void;
}

/** Which numbers of the table stand out, and how. */
export function MarkMenu({ answer, definition: { highlights = [] }, words, onChange }: Props) {
  const { t } = useTranslation('answer');
  const figures = markable(answer.columns);
  if (figures.length === 0) return null;
  const change = (by: string, own: Highlight | undefined) => {
    const others = highlights.filter((each) => each.by !== by);
    const next = own ? [...others, own] : others;
    onChange(next.length ? next : undefined);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('marks')}
      content={
        <Flex vertical gap={12} style={{ maxWidth: 'min(420px, 90vw)' }}>
          {figures.map(({ by, column }) => (
            <MarkLine
              key={by}
              name={words.heading(column)}
              isMoney={column.type === 'money'}
              highlight={highlights.find((each) => each.by === by)}
              by={by}
              onChange={(own) => change(by, own)}
            />
          ))}
        </Flex>
      }
    >
      <Button size="small" icon={<HighlightOutlined />} aria-label={t('marks')} />
    </Popover>
  );
}

function markable(columns: Column[]): { by: string; column: Column }[] {
  const found = columns
    .filter((column) => (column.role === 'column' || isFigure(column)) && isNumeric(column))
    .flatMap((column) => {
      const by = column.role === 'column' ? column.field : column.id;
      return by === undefined ? [] : [{ by, column }];
    });
  return [...new Map(found.map((each) => [each.by, each])).values()];
}

interface LineProps {
  name: string;
  by: string;
  /** Typed in dollars and kept in cents. */
  isMoney: boolean;
  highlight: Highlight | undefined;
  onChange: (highlight: Highlight | undefined) => void;
}

const kinds = ['none', 'bar', 'shade', 'mark'] as const;

function MarkLine({ name, by, isMoney, highlight, onChange }: LineProps) {
  const { t } = useTranslation('answer');
  const choose = (kind: (typeof kinds)[number]) => {
    if (kind === 'none') return onChange(undefined);
    onChange(kind === 'mark' ? { by, kind, operator: '<', value: 0, tone: 'bad' } : { by, kind });
  };
  return (
    <Flex vertical gap={6}>
      <Typography.Text>{name}</Typography.Text>
      <Flex gap={8} wrap>
        <Select
          aria-label={t('markOf', { name })}
          value={highlight?.kind ?? 'none'}
          onChange={choose}
          style={{ width: 150 }}
          options={kinds.map((kind) => ({ value: kind, label: t(`mark.${kind}`) }))}
        />
        {highlight?.kind === 'mark' && <Bound highlight={highlight} isMoney={isMoney} onChange={onChange} />}
      </Flex>
    </Flex>
  );
}

type Marked = Extract<Highlight, { kind: 'mark' }>;

function Bound({
  highlight,
  isMoney,
  onChange,
}: Pick<LineProps, 'isMoney' | 'onChange'> & { highlight: Marked }) {
  const { t } = useTranslation('answer');
  const unit = isMoney ? 100 : 1;
  return (
    <>
      <Select
        aria-label={t('mark.operator')}
        value={highlight.operator}
        onChange={(operator) => onChange({ ...highlight, operator })}
        style={{ width: 70 }}
        options={highlightOperators.map((value) => ({ value, label: operatorSigns[value] }))}
      />
      <NumberInput
        aria-label={t('mark.value')}
        value={highlight.value / unit}
        onChange={(value) =>
          value !== null && onChange({ ...highlight, value: Math.round(value * unit * 1e6) / 1e6 })
        }
        style={{ width: 100 }}
      />
      <Select
        aria-label={t('mark.tone')}
        value={highlight.tone}
        onChange={(tone) => onChange({ ...highlight, tone })}
        style={{ width: 120 }}
        options={tones.map((value) => ({ value, label: t(`tone.${value}`) }))}
      />
    </>
  );
}

const operatorSigns = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=', '!=': '≠' } as const;
