import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FigurePart } from '#server/statistics/contract.ts';
import { useFormat } from '../shared/format.ts';
import { ChangeText } from './ChangeText.tsx';
import { type FigureProps, Looking } from './FigureCard.tsx';
import { usePartName } from './usePartName.ts';

/** The same rows split by kind and by code, each part with its own events and people. */
export function FigureParts({ figure, onLook }: Pick<FigureProps, 'figure' | 'onLook'>) {
  const { t } = useTranslation('statistics');
  const parts = (by: FigurePart['by']) =>
    (figure.parts ?? []).filter((part) => part.by === by).toSorted((a, b) => b.value - a.value);
  if (!figure.parts?.length) return <Typography.Text type="secondary">{t('nothingYet')}</Typography.Text>;
  return (
    <Flex gap="large" wrap>
      <Parts title={t('byKind')} parts={parts('kind')} figure={figure} onLook={onLook} />
      <Parts title={t('byCode')} parts={parts('code')} figure={figure} onLook={onLook} />
    </Flex>
  );
}

interface PartsProps extends Pick<FigureProps, 'figure' | 'onLook'> {
  title: string;
  parts: FigurePart[];
}

function Parts({ title, parts, figure, onLook }: PartsProps) {
  const nameOf = usePartName();
  const { number } = useFormat();
  return (
    <section style={{ flex: '1 1 280px', minWidth: 0 }} aria-label={title}>
      <Typography.Text strong>{title}</Typography.Text>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {parts.map((part) => {
          const name = nameOf(part);
          return (
            <li key={part.key}>
              <Flex align="center" gap={8}>
                <span style={{ flex: 1, overflowWrap: 'anywhere' }}>{name}</span>
                <ChangeText figure={{ ...part, unit: 'count' }} />
                <strong style={{ minWidth: 40, textAlign: 'end', fontVariantNumeric: 'tabular-nums' }}>
                  {number(part.value)}
                </strong>
                <Looking figure={figure} part={part} name={name} onLook={onLook} />
              </Flex>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
