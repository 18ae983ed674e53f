import {
  Alert,
  Button,
  Checkbox,
  Flex,
  Form,
  type FormInstance,
  Input,
  Radio,
  Select,
  Typography,
} from 'antd';
import { useTranslation } from 'react-i18next';
import { NumberInput } from '../../shared/NumberInput.tsx';
import { ReferenceSelect } from '../../shared/ReferenceSelect.tsx';
import type { Plan, Schedule } from './schedules.ts';
import { useScheduleWords } from './useScheduleWords.ts';

interface Props {
  form: FormInstance<Made>;
  initial: Schedule | undefined;
  /** Whether the report was given answers: a new plan is sent with them, an older one if that is asked for. */
  hasAnswers: boolean;
  isBusy: boolean;
  onCancel: () => void;
  onDone: (plan: Plan, takesAnswers: boolean) => void;
}

const cadences = ['daily', 'weekly', 'monthly'] as const;
const formats = ['link', 'csv', 'xlsx'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

export interface Made extends Plan {
  takesAnswers?: boolean;
}

const usual: Partial<Plan> = {
  cadence: 'weekly',
  weekday: 1,
  dayOfMonth: 1,
  timeOfDay: '07:00',
  format: 'link',
  recipientIds: [],
};

export function ScheduleForm({ form, initial, hasAnswers, isBusy, onCancel, onDone }: Props) {
  const { t } = useTranslation('delivery');
  const plan: Partial<Plan> = Form.useWatch([], form) ?? initial ?? usual;
  const { weekday, next, choice } = useScheduleWords();
  const needed = [{ required: true, message: t('form.needed') }];
  return (
    <Form<Made>
      form={form}
      layout="vertical"
      requiredMark={false}
      clearOnDestroy
      initialValues={initial ? begun(initial) : usual}
      onFinish={({ takesAnswers = false, ...made }) => onDone(complete(made), takesAnswers)}
    >
      <Form.Item name="cadence" label={t('form.cadence')}>
        <Radio.Group
          options={cadences.map((value) => ({ value, label: choice('cadence', value) }))}
          optionType="button"
        />
      </Form.Item>
      <Flex wrap gap="middle">
        {plan.cadence === 'weekly' && (
          <Form.Item name="weekday" label={t('form.weekday')} style={{ minWidth: 160 }}>
            <Select options={weekdays.map((value) => ({ value, label: weekday(value) }))} />
          </Form.Item>
        )}
        {plan.cadence === 'monthly' && (
          <Form.Item
            name="dayOfMonth"
            label={t('form.dayOfMonth')}
            rules={needed}
            extra={t('form.shortMonth')}
          >
            <NumberInput min={1} max={31} precision={0} />
          </Form.Item>
        )}
        <Form.Item name="timeOfDay" label={t('form.time')} rules={needed}>
          <Input type="time" style={{ width: 130 }} />
        </Form.Item>
      </Flex>
      <Form.Item
        name="recipientIds"
        label={t('form.recipients')}
        rules={needed}
        extra={t('form.recipientsHint')}
      >
        <ReferenceSelect to="colleagues" multiple />
      </Form.Item>
      <Form.Item name="format" label={t('form.format')}>
        <Radio.Group
          options={formats.map((value) => ({ value, label: choice('deliveryFormat', value) }))}
          style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
        />
      </Form.Item>
      {!initial && hasAnswers && <Alert type="info" showIcon message={t('form.answers')} />}
      {initial && hasAnswers && (
        <Form.Item name="takesAnswers" valuePropName="checked" noStyle>
          <Checkbox>{t('form.takeAnswers')}</Checkbox>
        </Form.Item>
      )}
      <Typography.Paragraph type="secondary" aria-live="polite" style={{ marginBlock: 12 }}>
        {next(plan) ?? t('form.incomplete')}
      </Typography.Paragraph>
      <Flex gap="small" justify="end">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('form.save')}
        </Button>
      </Flex>
    </Form>
  );
}

/** A day for every cadence, so that changing it leaves no gap. */
const begun = ({ weekday, dayOfMonth, ...plan }: Schedule): Partial<Made> => ({
  ...plan,
  weekday: weekday ?? 1,
  dayOfMonth: dayOfMonth ?? 1,
});

/** The day that its cadence does not need is left out. */
const complete = (plan: Plan): Plan => ({
  ...plan,
  weekday: plan.cadence === 'weekly' ? plan.weekday : null,
  dayOfMonth: plan.cadence === 'monthly' ? plan.dayOfMonth : null,
});
