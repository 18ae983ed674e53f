import { Button, Flex, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer, ImportField } from '#server/clients/contract.ts';
import { useCatalog, useSource } from '../../shared/catalog.ts';
import { useFormat } from '../../shared/format.ts';
import { ReferenceSelect } from '../../shared/ReferenceSelect.tsx';
import { TableOrList } from '../../shared/TableOrList.tsx';
import { useFieldLabel } from './useFieldLabel.ts';
import type { ImportModel } from './useImport.ts';

type Unknown = ImportAnswer['unknown'][number];

/** Texts for which no branch, professional or choice is known; what is said of them here is remembered with the columns. */
export function ValuesPart({ model }: { model: ImportModel }) {
  const { t } = useTranslation('import');
  const label = useFieldLabel();
  const { answer, mapping } = model;
  const unknown = (answer?.unknown ?? []).filter(({ field }) => mapping?.columns.includes(field));
  if (!mapping || unknown.length === 0) return null;
  return (
    <section aria-label={t('values')}>
      <Typography.Title level={2} style={{ fontSize: 16, margin: '0 0 4px' }}>
        {t('values')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('valuesHint')}</Typography.Paragraph>
      <TableOrList<Unknown>
        rows={unknown}
        keyOf={({ field, text }) => `${field} ${text}`}
        pagination={unknown.length > 20 ? { size: 'small', pageSize: 20 } : false}
        columns={[
          { title: t('column'), render: (_, { field }) => label(field) },
          { title: t('samples'), render: (_, row) => <Found unknown={row} /> },
          { title: t('field'), width: 320, render: (_, row) => <ValueSelect model={model} unknown={row} /> },
        ]}
        block={(row) => (
          <Flex vertical gap={4}>
            <Flex justify="space-between" gap="small">
              <Found unknown={row} />
              <Typography.Text type="secondary">{label(row.field)}</Typography.Text>
            </Flex>
            <ValueSelect model={model} unknown={row} />
          </Flex>
        )}
      />
    </section>
  );
}

function Found({ unknown: { text, count } }: { unknown: Unknown }) {
  const { number } = useFormat();
  return (
    <Flex gap={8}>
      <strong>{text}</strong>
      <Typography.Text type="secondary">× {number(count)}</Typography.Text>
    </Flex>
  );
}

function ValueSelect({ model, unknown: { field, text } }: { model: ImportModel; unknown: Unknown }) {
  const { t } = useTranslation('import');
  const options = useChoices(field);
  const to = useSource('clients')?.fields.find(({ name }) => name === field)?.to;
  const { mapping } = model;
  if (!mapping) return null;
  const said = mapping.values.find((each) => each.field === field && each.text === text);
  const say = (value: number | string | null) =>
    model.setMapping({
      ...mapping,
      values: [
        ...mapping.values.filter((each) => each.field !== field || each.text !== text),
        { field, text, value },
      ],
    });
  const label = t('valueOf', { text });
  return (
    <Flex gap="small">
      <div style={{ flex: 1, minWidth: 160, display: 'grid' }}>
        {to ? (
          <ReferenceSelect
            to={to}
            label={label}
            value={said?.value ?? undefined}
            onChange={(value) => say(typeof value === 'number' ? value : null)}
          />
        ) : (
          <Select aria-label={label} options={options} value={said?.value ?? null} onChange={say} />
        )}
      </div>
      <Button
        type={said?.value === null ? 'primary' : 'default'}
        ghost={said?.value === null}
        onClick={() => say(null)}
      >
        {t('empty')}
      </Button>
    </Flex>
  );
}

function useChoices(field: ImportField) {
  const catalog = useCatalog();
  const list = useSource('clients')?.fields.find(({ name }) => name === field)?.choices;
  return list ? (catalog?.choices[list] ?? []) : [];
}
