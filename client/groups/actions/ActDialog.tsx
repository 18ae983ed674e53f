import { Form, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/Dialog.tsx';
import { useFormat } from '../../shared/format.ts';
import { useSession } from '../../shared/session.ts';
import { ActFields } from './ActFields.tsx';
import { EachMember } from './EachMember.tsx';
import { useGroupAction } from './useGroupAction.tsx';

export type ActName =
  | 'shareProgram'
  | 'addAppointment'
  | 'addIntervention'
  | 'addObjective'
  | 'addMeasurement';
export type ActParams = Record<string, unknown>;

interface Props {
  name: ActName;
  groupId: number;
  only: number[];
  onClose: () => void;
}

const wanted: Record<ActName, readonly string[]> = {
  shareProgram: ['templateId'],
  addAppointment: ['startsAt', 'minutes', 'type', 'professionalId'],
  addIntervention: ['kind', 'happenedAt'],
  addObjective: ['title'],
  addMeasurement: ['definitionId', 'value', 'measuredAt'],
};

/** Asks what is to be done, says in how many files it would be, and does it. */
export function ActDialog({ name, groupId, only, onClose }: Props) {
  const { t } = useTranslation('groups');
  const { user } = useSession();
  const [form] = Form.useForm<ActParams>();
  const [params, setParams] = useState<ActParams>(() => initial(name, user.id));
  const isReady = hasAll(name, params);
  const { rehearsal, isBusy, go } = useGroupAction({ name, groupId, only, params, isReady, onClose });
  return (
    <Dialog
      open
      title={t(`act.${name}`)}
      okText={t('act.go')}
      cancelText={t('shared:cancel')}
      okButtonProps={{ disabled: !rehearsal || rehearsal.changed === 0 }}
      confirmLoading={isBusy}
      onOk={() => void go()}
      isDirty={() => form.isFieldsTouched()}
      onCancel={onClose}
      width={520}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={params}
        onValuesChange={(_, all) => setParams(all)}
      >
        <ActFields name={name} />
      </Form>
      <div role="status" style={{ minHeight: 44 }}>
        {rehearsal ? (
          <>
            <Told {...rehearsal} />
            <EachMember results={rehearsal.results} />
          </>
        ) : (
          <Typography.Text type="secondary">{t('act.choose')}</Typography.Text>
        )}
      </div>
    </Dialog>
  );
}

/** A note without a word would stand empty in every file. */
const words: Partial<Record<ActName, readonly string[]>> = { addIntervention: ['title', 'text', 'codeId'] };

function hasAll(name: ActName, params: ActParams): boolean {
  const isGiven = (param: string) => !isBlank(params[param]);
  return wanted[name].every(isGiven) && (words[name]?.some(isGiven) ?? true);
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const initial = (name: ActName, professionalId: number): ActParams =>
  ({
    shareProgram: {
      templateId: null,
      startsOn: null,
      hiddenUntilStart: false,
      visibility: 'companyAndClient',
    },
    addAppointment: { startsAt: null, minutes: 60, type: 'group', professionalId, codeId: null },
    addIntervention: {
      kind: 'text',
      title: null,
      text: null,
      codeId: null,
      happenedAt: Date.now(),
      visibility: 'company',
    },
    addObjective: { title: '', detail: null, dueOn: null, visibility: 'companyAndClient' },
    addMeasurement: { definitionId: null, value: null, measuredAt: Date.now() },
  })[name];

function Told({
  changed,
  unchanged,
  skipped,
}: {
  changed: number;
  unchanged: number;
  skipped: { reason: string; count: number }[];
}) {
  const { t } = useTranslation('groups');
  const { number } = useFormat();
  const lines = [
    t('act.would', { count: changed, shown: number(changed) }),
    ...(unchanged ? [t('act.already', { count: unchanged, shown: number(unchanged) })] : []),
    ...skipped.map(({ reason, count }) => t(`act.skipped ${reason}`, { count, shown: number(count) })),
  ];
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
