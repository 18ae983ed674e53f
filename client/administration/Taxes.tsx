import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { mostTaxes, type Tax } from '#server/billing/contract.ts';
import { NumberInput } from '../shared/NumberInput.tsx';

/** What stands on each new invoice of a client. */
export function Taxes({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useTranslation('administration');
  return (
    <section aria-label={t('taxes')}>
      <Typography.Title level={2} style={{ fontSize: 'inherit' }}>
        {t('taxes')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('taxesHint')}</Typography.Paragraph>
      <Form.List name="taxes">
        {(rows, { add, remove }, { errors }) => (
          <Form.Item>
            {rows.length === 0 && <Typography.Paragraph>{t('noTaxes')}</Typography.Paragraph>}
            {rows.map(({ key, name }) => (
              <Row key={key} at={name} onRemove={mayEdit ? () => remove(name) : undefined} />
            ))}
            <Form.ErrorList errors={errors} />
            {mayEdit && rows.length < mostTaxes && (
              <Button icon={<PlusOutlined />} onClick={() => add(blank)}>
                {t('addTax')}
              </Button>
            )}
          </Form.Item>
        )}
      </Form.List>
    </section>
  );
}

const blank = { name: '', number: null };

function Row({ at, onRemove }: { at: number; onRemove: (() => void) | undefined }) {
  const { t } = useTranslation('administration');
  const tax: Tax | undefined = Form.useWatch(['taxes', at]);
  const needed = { required: true, message: t('shared:problem required') };
  return (
    <Flex gap="small" align="flex-end" wrap style={{ marginBottom: 16 }}>
      <Form.Item
        name={[at, 'name']}
        label={t('taxName')}
        rules={[{ ...needed, whitespace: true }]}
        style={{ flex: '1 1 120px', marginBottom: 0 }}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[at, 'number']} label={t('taxNumber')} style={{ flex: '2 1 160px', marginBottom: 0 }}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[at, 'rate']} label={t('taxRate')} rules={[needed]} style={{ marginBottom: 0 }}>
        <NumberInput min={0} max={100} style={{ width: 96 }} />
      </Form.Item>
      {onRemove && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('removeTax', { name: tax?.name ?? '' })}
          onClick={onRemove}
        />
      )}
    </Flex>
  );
}
