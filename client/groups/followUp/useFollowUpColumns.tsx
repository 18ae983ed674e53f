import { WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FollowUp, FollowUpLine } from '#server/groups/contract.ts';
import { useFormat } from '../../shared/format.ts';

type Figure = 'lastActivityAt' | 'nextAppointmentAt' | 'openPrograms' | 'adherence' | 'challengeProgress';

/** Every cell leads to the file, where the person may open it; what is unknown sorts last. */
export function useFollowUpColumns(challenge: FollowUp['challenge']): ColumnsType<FollowUpLine> {
  const { t } = useTranslation('groups');
  const format = useFormat();
  const toFile = (line: FollowUpLine, shown: ReactNode) =>
    line.isOpen ? (
      <Link to={`/clients/${line.clientId}`} style={{ color: 'inherit' }}>
        {shown}
      </Link>
    ) : (
      shown
    );
  const figure = (name: Figure, title: string, show: (value: number) => string, align?: 'right') => ({
    title,
    dataIndex: name,
    ...(align ? { align } : {}),
    sorter: (a: FollowUpLine, b: FollowUpLine) => (a[name] ?? -1) - (b[name] ?? -1),
    render: (_: unknown, line: FollowUpLine) => {
      const value = line[name];
      return value === null ? '–' : toFile(line, show(value));
    },
  });
  return [
    {
      title: t('members.name'),
      dataIndex: 'name',
      fixed: 'left',
      render: (_, line) =>
        line.isOpen ? <Link to={`/clients/${line.clientId}`}>{line.name}</Link> : line.name,
    },
    {
      title: t('follow.atRisk'),
      dataIndex: 'atRisk',
      sorter: (a, b) => Number(a.atRisk) - Number(b.atRisk),
      render: (value: FollowUpLine['atRisk']) =>
        value === true ? (
          <Tag bordered={false} color="warning" icon={<WarningOutlined />}>
            {t('follow.atRisk')}
          </Tag>
        ) : null,
    },
    figure('lastActivityAt', t('follow.lastActivity'), format.near),
    figure('nextAppointmentAt', t('follow.nextAppointment'), format.instant),
    figure('adherence', t('follow.adherence'), format.percent, 'right'),
    figure('openPrograms', t('follow.openPrograms'), format.number, 'right'),
    ...(challenge ? [figure('challengeProgress', challenge.title, format.percent, 'right' as const)] : []),
  ];
}
