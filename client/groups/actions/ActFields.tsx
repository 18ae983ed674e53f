import { Checkbox, Form, Input, Select } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../shared/catalog.ts';
import { DayInput } from '../../shared/DayInput.tsx';
import { InstantInput } from '../../shared/InstantInput.tsx';
import { NumberInput } from '../../shared/NumberInput.tsx';
import { ReferenceSelect } from '../../shared/ReferenceSelect.tsx';
import type { ActName } from './ActDialog.tsx';

/** What each action asks. */
export function ActFields({ name }: { name: ActName }) {
  const Fields = fields[name];
  return <Fields />;
}

const fields: Record<ActName, ComponentType> = {
  shareProgram: ProgramFields,
  addAppointment: AppointmentFields,
  addIntervention: InterventionFields,
  addObjective: ObjectiveFields,
  addMeasurement: MeasurementFields,
};

function ProgramFields() {
  const { t } = useTranslation('groups');
  return (
    <>
      <Form.Item name="templateId" label={t('act.template')}>
        <ReferenceSelect to="templates" />
      </Form.Item>
      <Form.Item name="startsOn" label={t('act.startsOn')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="hiddenUntilStart" valuePropName="checked">
        <Checkbox>{t('act.hiddenUntilStart')}</Checkbox>
      </Form.Item>
      <Form.Item name="visibility" label={t('act.visibility')}>
        <Choices list="visibility" />
      </Form.Item>
    </>
  );
}

function AppointmentFields() {
  const { t } = useTranslation('groups');
  return (
    <>
      <Form.Item name="startsAt" label={t('act.startsAt')}>
        <InstantInput />
      </Form.Item>
      <Form.Item name="minutes" label={t('act.minutes')}>
        <NumberInput min={1} max={1440} precision={0} />
      </Form.Item>
      <Form.Item name="type" label={t('act.type')}>
        <Choices list="appointmentType" />
      </Form.Item>
      <Form.Item name="professionalId" label={t('share.professional')}>
        <ReferenceSelect to="colleagues" />
      </Form.Item>
      <Form.Item name="codeId" label={t('act.code')}>
        <ReferenceSelect to="interventionCodes" clearable />
      </Form.Item>
    </>
  );
}

function InterventionFields() {
  const { t } = useTranslation('groups');
  return (
    <>
      <Form.Item name="kind" label={t('act.kind')}>
        <Choices list="interventionKind" />
      </Form.Item>
      <Form.Item name="title" label={t('announce.title')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="text" label={t('announce.text')}>
        <Input.TextArea maxLength={20_000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="happenedAt" label={t('act.happenedAt')}>
        <InstantInput />
      </Form.Item>
      <Form.Item name="codeId" label={t('act.code')}>
        <ReferenceSelect to="interventionCodes" clearable />
      </Form.Item>
      <Form.Item name="visibility" label={t('act.visibility')}>
        <Choices list="visibility" />
      </Form.Item>
    </>
  );
}

function ObjectiveFields() {
  const { t } = useTranslation('groups');
  return (
    <>
      <Form.Item name="title" label={t('announce.title')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="detail" label={t('announce.text')}>
        <Input.TextArea maxLength={5_000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('act.dueOn')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="visibility" label={t('act.visibility')}>
        <Choices list="visibility" />
      </Form.Item>
    </>
  );
}

function MeasurementFields() {
  const { t } = useTranslation('groups');
  return (
    <>
      <Form.Item name="definitionId" label={t('act.definition')}>
        <ReferenceSelect to="measurementDefinitions" />
      </Form.Item>
      <Form.Item name="value" label={t('act.value')}>
        <NumberInput min={-1_000_000} max={1_000_000} />
      </Form.Item>
      <Form.Item name="measuredAt" label={t('act.measuredAt')}>
        <InstantInput />
      </Form.Item>
    </>
  );
}

interface ChoicesProps {
  list: string;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

function Choices({ list, id, value, onChange }: ChoicesProps) {
  const known = Object.entries(useCatalog()?.choices ?? {}).find(([name]) => name === list)?.[1] ?? [];
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      onChange={(next) => next && onChange?.(next)}
      options={[...known]}
    />
  );
}
