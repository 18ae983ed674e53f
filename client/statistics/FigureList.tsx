import { FileSearchOutlined, InfoCircleOutlined, SearchOutlined, TeamOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Tooltip, Typography, theme } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Behind } from './BehindDrawer.tsx';
import { ChangeText } from './ChangeText.tsx';
import type { Figure } from './change.ts';
import { reportAddress, reportOf } from './figureReports.ts';
import type { Range } from './ranges.ts';
import { useFigureText } from './useFigureText.ts';

interface Props {
  professionalId: number;
  range: Range;
  figures: Figure[];
  onLook: (behind: Behind) => void;
}

export function FigureList({ figures, ...props }: Props) {
  return (
    <ul
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
        gap: 12,
        listStyle: 'none',
        margin: 0,
        padding: 0,
      }}
    >
      {figures.map((figure) => (
        <li key={figure.id}>
          <FigureCard figure={figure} {...props} />
        </li>
      ))}
    </ul>
  );
}

function FigureCard({ figure, professionalId, range, onLook }: Omit<Props, 'figures'> & { figure: Figure }) {
  const { t } = useTranslation('statistics');
  const { token } = theme.useToken();
  const navigate = useNavigate();
  const text = useFigureText();
  const name = t(`figure.${figure.id}`);
  return (
    <Card size="small" style={{ height: '100%' }}>
      <Flex vertical gap={4}>
        <Flex align="center" gap={4}>
          <Typography.Text type="secondary">{name}</Typography.Text>
          <Action title={t(`means.${figure.id}`)} label={t('what', { name })} icon={<InfoCircleOutlined />} />
        </Flex>
        <Typography.Text
          style={{ fontSize: token.fontSizeHeading2, lineHeight: 1.2, fontVariantNumeric: 'tabular-nums' }}
          {...(figure.value === null ? { type: 'secondary' } : {})}
        >
          {text(figure.value, figure.unit)}
        </Typography.Text>
        <ChangeText figure={figure} />
        <Flex gap={4} style={{ marginInlineStart: -8 }}>
          {figure.hasHistory && (
            <Action
              label={t('history', { name })}
              icon={<SearchOutlined />}
              onClick={() => onLook({ figure, list: 'history' })}
            />
          )}
          {figure.hasClients && (
            <Action
              label={t('clients', { name })}
              icon={<TeamOutlined />}
              onClick={() => onLook({ figure, list: 'clients' })}
            />
          )}
          <Action
            label={t('asReport', { name })}
            icon={<FileSearchOutlined />}
            onClick={() => navigate(reportAddress(reportOf(figure.id, professionalId, range)))}
          />
        </Flex>
      </Flex>
    </Card>
  );
}

interface ActionProps {
  label: string;
  /** What the hover says, when more than the label. */
  title?: string;
  icon: ReactNode;
  onClick?: () => void;
}

function Action({ label, title = label, icon, onClick }: ActionProps) {
  return (
    <Tooltip title={title} trigger={['hover', 'focus']}>
      <Button
        type="text"
        size="small"
        icon={icon}
        aria-label={title === label ? label : `${label}: ${title}`}
        onClick={onClick}
        style={{ width: 32, height: 32 }}
      />
    </Tooltip>
  );
}
