import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/Dialog.tsx';
import type { Saved } from '../life/saved.ts';
import { type Made, ScheduleForm } from './ScheduleForm.tsx';
import { ScheduleList } from './ScheduleList.tsx';
import { changeSchedule, createSchedule, type Plan, type Schedule } from './schedules.ts';
import { useSchedules } from './useSchedules.ts';

export interface ScheduleDialogProps {
  /** The stored report: it is sent as it is stored, whatever is on screen. */
  saved: Saved;
  /** The answers with which new plans are sent. */
  params?: Record<string, unknown>;
  isOpen: boolean;
  onClose: () => void;
}

type Editing = Schedule | 'new' | undefined;

/** When and to whom a report is sent by itself. */
export function ScheduleDialog({ saved, params = {}, isOpen, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation('delivery');
  const [form] = Form.useForm<Made>();
  const [editing, setEditing] = useState<Editing>();
  const { schedules, isMissing, isBusy, change } = useSchedules(saved.id, isOpen);
  const done = async (plan: Plan, takesAnswers: boolean) => {
    const work = () =>
      editing === 'new' || editing === undefined
        ? createSchedule(saved.id, plan, params)
        : changeSchedule(editing, takesAnswers ? { ...plan, params } : plan);
    if (await change(work)) setEditing(undefined);
  };
  const close = () => {
    setEditing(undefined);
    onClose();
  };
  return (
    <Dialog
      open={isOpen}
      title={t('plan.title', { name: saved.name })}
      width={640}
      isDirty={() => form.isFieldsTouched()}
      onCancel={close}
      footer={
        editing ? null : (
          <Button type="primary" disabled={!schedules} onClick={() => setEditing('new')}>
            {t('plan.add')}
          </Button>
        )
      }
      destroyOnHidden
    >
      {editing ? (
        <ScheduleForm
          form={form}
          key={editing === 'new' ? 'new' : editing.id}
          initial={editing === 'new' ? undefined : editing}
          hasAnswers={Object.keys(params).length > 0}
          isBusy={isBusy}
          onCancel={() => setEditing(undefined)}
          onDone={done}
        />
      ) : (
        <ScheduleList
          schedules={schedules}
          isMissing={isMissing}
          isBusy={isBusy}
          change={change}
          onEdit={setEditing}
        />
      )}
    </Dialog>
  );
}
