import { Button, Flex, Radio, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ImportAnswer, type ImportField, importFields } from '#server/clients/contract.ts';
import { TableOrList } from '../../shared/TableOrList.tsx';
import { useFieldLabel } from './useFieldLabel.ts';
import type { ImportModel } from './useImport.ts';
import { ValuesPart } from './ValuesPart.tsx';

const naming: (ImportField | null)[] = ['id', 'email', 'fullName', 'firstName', 'lastName'];

/** What each column is, as far as it was found out; and what the values are that nobody knows. */
export function ColumnsStep({ model }: { model: ImportModel }) {
  const { t } = useTranslation('import');
  const { answer, mapping } = model;
  if (!answer || !mapping) return null;
  const isNamed = mapping.columns.some((field) => naming.includes(field));
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 960 }}>
      <Typography.Text type="secondary">
        {model.file?.name} – <FileFacts facts={answer.file} />
        {answer.isRemembered && ` ${t('remembered')}`}
      </Typography.Text>
      <ColumnsTable model={model} columns={answer.columns} />
      {mapping.columns.includes('birthDate') && (
        <Flex gap="small" align="center" wrap>
          <span id="day-order">{t('dayOrder')}</span>
          <Radio.Group
            aria-labelledby="day-order"
            value={mapping.dayOrder}
            onChange={({ target }) => model.setMapping({ ...mapping, dayOrder: target.value })}
            options={(['dmy', 'mdy'] as const).map((value) => ({ value, label: t(value) }))}
          />
        </Flex>
      )}
      <ValuesPart model={model} />
      {!isNamed && <Typography.Text type="warning">{t('missingName')}</Typography.Text>}
      <Flex gap="small">
        <Button onClick={model.restart}>{t('shared:back')}</Button>
        <Button type="primary" disabled={!isNamed} loading={model.isBusy} onClick={() => void model.check()}>
          {t('check')}
        </Button>
      </Flex>
    </Flex>
  );
}

function FileFacts({ facts: { format, encoding, separator } }: { facts: ImportAnswer['file'] }) {
  const { t } = useTranslation('import');
  if (format === 'xlsx') return <>{t('xlsx')}.</>;
  return (
    <>{t('csv', { encoding, separator: separator === '\t' ? t('tab') : t('quoted', { separator }) })}.</>
  );
}

function ColumnsTable({ model, columns }: { model: ImportModel; columns: ImportAnswer['columns'] }) {
  const { t } = useTranslation('import');
  const rows = columns.map((column, index) => ({
    ...column,
    index,
    header: column.header || t('noHeading', { number: index + 1 }),
  }));
  return (
    <TableOrList
      rows={rows}
      keyOf={({ index }) => index}
      columns={[
        { title: t('column'), render: (_, { header }) => <strong>{header}</strong> },
        { title: t('samples'), render: (_, { samples }) => <Samples of={samples} width={320} /> },
        {
          title: t('field'),
          width: 240,
          render: (_, { index, header }) => <FieldSelect model={model} index={index} header={header} />,
        },
      ]}
      block={({ index, header, samples }) => (
        <Flex vertical gap={4}>
          <strong>{header}</strong>
          <Samples of={samples} width="100%" />
          <FieldSelect model={model} index={index} header={header} />
        </Flex>
      )}
    />
  );
}

const Samples = ({ of, width }: { of: string[]; width: number | string }) => (
  <Typography.Text type="secondary" ellipsis style={{ display: 'block', maxWidth: width }}>
    {of.join(' · ')}
  </Typography.Text>
);

function FieldSelect({ model, index, header }: { model: ImportModel; index: number; header: string }) {
  const { t } = useTranslation('import');
  const label = useFieldLabel();
  const { mapping } = model;
  if (!mapping) return null;
  const value = mapping.columns[index] ?? null;
  /** A field is in one column: taken here, it is left out there. */
  const choose = (field: ImportField | '') =>
    model.setMapping({
      ...mapping,
      columns: mapping.columns.map((other, at) =>
        at === index ? field || null : other === field ? null : other,
      ),
    });
  return (
    <Select<ImportField | ''>
      aria-label={t('fieldOf', { column: header })}
      style={{ width: '100%' }}
      showSearch
      optionFilterProp="label"
      value={value ?? ''}
      onChange={choose}
      options={[
        { value: '', label: t('ignored') },
        ...importFields.map((field) => ({ value: field, label: label(field) })),
      ]}
    />
  );
}
