import { DeleteOutlined, EditOutlined, SendOutlined } from '@ant-design/icons';
import { App, Button, Flex, List, Skeleton, Switch, Tooltip, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/Notice.tsx';
import { useSession } from '../../shared/session.ts';
import { changeSchedule, removeSchedule, type Schedule, trySchedule } from './schedules.ts';
import { useScheduleWords } from './useScheduleWords.ts';

interface Props {
  schedules: Schedule[] | undefined;
  isMissing: boolean;
  isBusy: boolean;
  change: (work: () => Promise<unknown>) => Promise<boolean>;
  onEdit: (schedule: Schedule) => void;
}

export function ScheduleList({ schedules, isMissing, ...props }: Props) {
  const { t } = useTranslation('delivery');
  if (isMissing) return <Notice title={t('plan.unread')} />;
  if (!schedules) return <Skeleton active />;
  if (schedules.length === 0) return <Notice title={t('plan.none')} text={t('plan.noneHint')} />;
  return (
    <List
      dataSource={schedules}
      rowKey="id"
      renderItem={(schedule) => (
        <List.Item>
          <Line schedule={schedule} {...props} />
        </List.Item>
      )}
    />
  );
}

type LineProps = Omit<Props, 'schedules' | 'isMissing'> & { schedule: Schedule };

function Line({ schedule, ...props }: LineProps) {
  const words = useScheduleWords();
  const { rhythm, choice } = words;
  return (
    <Flex wrap gap="small" justify="space-between" align="center" style={{ width: '100%' }}>
      <Flex vertical flex="1 1 260px" style={{ minWidth: 0 }}>
        <Typography.Text strong>{rhythm(schedule)}</Typography.Text>
        <Typography.Text>{schedule.recipients.map(({ label }) => label).join(', ')}</Typography.Text>
        <Typography.Text type="secondary">{choice('deliveryFormat', schedule.format)}</Typography.Text>
        <Times schedule={schedule} />
      </Flex>
      {schedule._can.edit && <Actions schedule={schedule} name={rhythm(schedule)} {...props} />}
    </Flex>
  );
}

function Times({ schedule: { nextAt, lastAt, lastResult } }: { schedule: Schedule }) {
  const { t } = useTranslation('delivery');
  const { instant, choice } = useScheduleWords();
  const parts = [
    nextAt === null ? t('plan.paused') : t('plan.next', { at: instant(nextAt) }),
    ...(lastAt === null ? [] : [t('plan.last', { at: instant(lastAt) })]),
    ...(lastResult === null ? [] : [choice('deliveryResult', lastResult)]),
  ];
  return <Typography.Text type="secondary">{parts.join(' · ')}</Typography.Text>;
}

function Actions({ schedule, name, isBusy, change, onEdit }: LineProps & { name: string }) {
  const { t } = useTranslation('delivery');
  const { modal, message } = App.useApp();
  const { id } = useSession().user;
  const attempt = async () => {
    if (await change(() => trySchedule(schedule))) void message.success(t('try.done'));
  };
  const remove = () =>
    modal.confirm({
      title: t('remove.title'),
      content: name,
      okText: t('remove'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () => change(() => removeSchedule(schedule)),
    });
  return (
    <Flex gap="small" align="center">
      <Switch
        checked={schedule.isActive}
        disabled={isBusy}
        aria-label={t('active', { name })}
        onChange={(isActive) => void change(() => changeSchedule(schedule, { isActive }))}
      />
      {schedule.ownerId === id && (
        <Act label={t('try')} icon={<SendOutlined />} disabled={isBusy} onClick={() => void attempt()} />
      )}
      <Act label={t('edit')} icon={<EditOutlined />} disabled={isBusy} onClick={() => onEdit(schedule)} />
      <Act label={t('remove')} icon={<DeleteOutlined />} disabled={isBusy} onClick={remove} />
    </Flex>
  );
}

interface ActProps {
  label: string;
  icon: React.ReactNode;
  disabled: boolean;
  onClick: () => void;
}

const Act = ({ label, ...button }: ActProps) => (
  <Tooltip title={label}>
    <Button aria-label={label} {...button} />
  </Tooltip>
);
