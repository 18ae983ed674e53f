import { ScheduleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Later } from '../../shared/Later.tsx';
import type { Saved } from '../life/saved.ts';
import { useMaySchedule } from './useMaySchedule.ts';

const ScheduleDialog = lazy(() =>
  import('./ScheduleDialog.tsx').then((module) => ({ default: module.ScheduleDialog })),
);

/** Opens when and to whom a stored report is sent, for who may say so. */
export function ScheduleButton({ saved, params }: { saved: Saved; params: Record<string, unknown> }) {
  const { t } = useTranslation('delivery');
  const [isOpen, setOpen] = useState(false);
  const maySchedule = useMaySchedule(saved);
  if (!maySchedule) return null;
  const title = t('plan.title', { name: saved.name });
  return (
    <>
      <Tooltip title={title}>
        <Button icon={<ScheduleOutlined />} aria-label={title} onClick={() => setOpen(true)} />
      </Tooltip>
      <Later isOpen={isOpen}>
        <ScheduleDialog saved={saved} params={params} isOpen={isOpen} onClose={() => setOpen(false)} />
      </Later>
    </>
  );
}
