import { InfoCircleOutlined, SearchOutlined, TeamOutlined } from '@ant-design/icons';
import { Card, Flex, Typography, theme } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AsReport } from './AsReport.tsx';
import type { Behind } from './behind.ts';
import { ChangeText } from './ChangeText.tsx';
import type { Figure } from './change.ts';
import { FigureAction } from './FigureAction.tsx';
import type { Span } from './ranges.ts';
import { useFigureText } from './useFigureText.ts';

export interface FigureProps {
  professionalId: number;
  span: Span;
  figure: Figure;
  noFollowUpDays: number;
  onLook: (behind: Behind) => void;
}

/** One number: what it counts, how it changed, the events and the people behind it, and the way to a report of it. */
export function FigureCard({ children, ...props }: FigureProps & { children?: ReactNode }) {
  const { figure, professionalId, span, noFollowUpDays, onLook } = props;
  const { t } = useTranslation('statistics');
  const { token } = theme.useToken();
  const text = useFigureText();
  const name = t(`figure.${figure.id}`);
  return (
    <Card size="small" style={{ height: '100%' }} styles={{ body: { height: '100%' } }}>
      <Flex vertical gap={4} style={{ height: '100%' }}>
        <div style={{ flex: 'auto' }}>
          <Flex align="center" gap={4}>
            <Typography.Text type="secondary">{name}</Typography.Text>
            <FigureAction
              title={t(`means.${figure.id}`, { days: noFollowUpDays })}
              label={t('what', { name })}
              icon={<InfoCircleOutlined />}
            />
          </Flex>
        </div>
        <Typography.Text
          style={{ fontSize: token.fontSizeHeading2, lineHeight: 1.2, fontVariantNumeric: 'tabular-nums' }}
          {...(figure.value === null ? { type: 'secondary' } : {})}
        >
          {text(figure.value, figure.unit)}
        </Typography.Text>
        <ChangeText figure={figure} />
        {children}
        <Flex gap={4} style={{ marginInlineStart: -8 }}>
          <Looking figure={figure} name={name} onLook={onLook} />
          <AsReport id={professionalId} span={span} figure={figure} name={name} />
        </Flex>
      </Flex>
    </Card>
  );
}

interface LookingProps {
  figure: Figure;
  part?: Behind['part'];
  name: string;
  onLook: (behind: Behind) => void;
}

/** The magnifying glass and, where the figure is about clients, the people. */
export function Looking({ figure, part, name, onLook }: LookingProps) {
  const { t } = useTranslation('statistics');
  return (
    <>
      {figure.hasHistory && (
        <FigureAction
          label={t('history', { name })}
          icon={<SearchOutlined />}
          onClick={() => onLook({ figure, part, list: 'history' })}
        />
      )}
      {figure.hasClients && (
        <FigureAction
          label={t('clients', { name })}
          icon={<TeamOutlined />}
          onClick={() => onLook({ figure, part, list: 'clients' })}
        />
      )}
    </>
  );
}
