import { App, Button, Card, Form, Input, Select, Skeleton, Switch, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CompanyBody, CompanyRecord } from '#server/company/contract.ts';
import { languages } from '../locales/index.ts';
import { isRequestError } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';
import { Notice } from '../shared/Notice.tsx';
import { NumberInput } from '../shared/NumberInput.tsx';
import { Page } from '../shared/Page.tsx';
import { same } from '../shared/RecordForm/formFields.ts';
import { useFieldErrors } from '../shared/RecordForm/useFieldErrors.ts';
import { UnsavedGuard } from '../shared/UnsavedGuard.tsx';
import { useCompany } from '../shared/useCompany.ts';
import { Taxes } from './Taxes.tsx';
import { useSaveCompany } from './useSaveCompany.ts';

export default function CompanyPage() {
  const { t } = useTranslation('administration');
  const { data, isError } = useCompany();
  return (
    <Page title={t('company')}>
      <Card style={{ maxWidth: 640 }}>
        {isError && <Notice title={t('shared:error internal')} />}
        {data ? <CompanyForm key={data.version} company={data} /> : !isError && <Skeleton active />}
      </Card>
    </Page>
  );
}

const asked = [
  'name',
  'timeZone',
  'weekStart',
  'language',
  'managersMayCreateGroups',
  'noFollowUpDays',
  'taxes',
] as const satisfies (keyof CompanyBody)[];

function CompanyForm({ company }: { company: CompanyRecord }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const { message } = App.useApp();
  const [form] = Form.useForm<CompanyBody>();
  const showErrors = useFieldErrors(form);
  const { mutate, isPending, isSuccess } = useSaveCompany(company.version);
  const changes = (): CompanyBody => {
    const values = form.getFieldsValue();
    return Object.fromEntries(
      asked.flatMap((name) => (same(values[name], company[name]) ? [] : [[name, values[name]]])),
    );
  };
  const save = () => {
    const changed = changes();
    if (Object.keys(changed).length === 0) return void message.info(t('shared:form.nothingChanged'));
    mutate(changed, {
      onSuccess: () => void message.success(t('shared:saved')),
      onError: (error) => showErrors(isRequestError(error) ? error : undefined),
    });
  };
  return (
    <Form form={form} layout="vertical" initialValues={company} onFinish={save} disabled={!company._can.edit}>
      <Form.Item name="name" label={t('companyName')} rules={[required(t)]}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="timeZone" label={t('timeZone')} extra={t('timeZoneHint')}>
        <Select
          showSearch
          options={Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }))}
        />
      </Form.Item>
      <Form.Item name="weekStart" label={t('weekStart')}>
        <Select options={[1, 6, 7].map((value) => ({ value, label: format.weekday(value) }))} />
      </Form.Item>
      <Form.Item name="language" label={t('language')} extra={t('languageHint')}>
        <Select options={languages.map((value) => ({ value, label: format.choice('language', value) }))} />
      </Form.Item>
      <Form.Item name="noFollowUpDays" label={t('noFollowUpDays')} extra={t('noFollowUpHint')}>
        <NumberInput min={1} max={365} precision={0} />
      </Form.Item>
      <Form.Item name="managersMayCreateGroups" label={t('managersMayCreateGroups')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Taxes mayEdit={company._can.edit} />
      <Typography.Paragraph>
        {t('seats', { used: company.seatsUsed, allowed: company.seatsAllowed })}
      </Typography.Paragraph>
      {company._can.edit ? (
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('shared:save')}
        </Button>
      ) : (
        <Typography.Text type="secondary">{t('onlySuper')}</Typography.Text>
      )}
      <UnsavedGuard isDirty={() => !isSuccess && Object.keys(changes()).length > 0} />
    </Form>
  );
}

const required = (t: (key: string) => string) => ({
  required: true,
  whitespace: true,
  message: t('shared:problem required'),
});
