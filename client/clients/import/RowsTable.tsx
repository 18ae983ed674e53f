import { Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer, ImportedRow } from '#server/clients/contract.ts';
import { useFormat } from '../../shared/format.ts';
import { TableOrList } from '../../shared/TableOrList.tsx';
import { useFieldLabel } from './useFieldLabel.ts';
import { colours } from './verdicts.ts';

/** What would become of each row, those that count most first. */
export function RowsTable({ answer: { rows, total } }: { answer: ImportAnswer }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  return (
    <>
      <TableOrList<ImportedRow>
        rows={rows}
        keyOf={({ line }) => line}
        pagination={rows.length > 25 ? { size: 'small', pageSize: 25, showSizeChanger: false } : false}
        columns={[
          {
            title: t('line'),
            dataIndex: 'line',
            align: 'right',
            width: 80,
            render: (line: number) => number(line),
          },
          { title: t('name'), dataIndex: 'name' },
          { title: t('verdict'), render: (_, row) => <Verdict row={row} /> },
          { title: t('reason'), render: (_, row) => <Reasons row={row} /> },
        ]}
        block={(row) => <RowBlock row={row} />}
      />
      {total > rows.length && (
        <Typography.Text type="secondary">{t('onlyFirst', { shown: number(rows.length) })}</Typography.Text>
      )}
    </>
  );
}

function RowBlock({ row }: { row: ImportedRow }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  return (
    <>
      <Flex justify="space-between" gap="small">
        <Typography.Text type="secondary">{t('lineNumber', { number: number(row.line) })}</Typography.Text>
        <Verdict row={row} />
      </Flex>
      {row.name && <strong>{row.name}</strong>}
      <div>
        <Reasons row={row} />
      </div>
    </>
  );
}

function Verdict({ row: { verdict } }: { row: ImportedRow }) {
  const { t } = useTranslation('import');
  return (
    <Tag bordered={false} color={colours[verdict] ?? 'default'} style={{ margin: 0 }}>
      {t(verdict)}
    </Tag>
  );
}

function Reasons({ row: { reasons, changes } }: { row: ImportedRow }) {
  const { t } = useTranslation('import');
  const label = useFieldLabel();
  if (reasons.length === 0)
    return changes.length > 0 ? t('changes', { fields: changes.map(label).join(', ') }) : null;
  return reasons
    .map(({ field, code }) => {
      const [word, line] = code.split(' ');
      return t(`why.${word}` as 'why.required', {
        field: field ? label(field) : '',
        line,
        defaultValue: code,
      });
    })
    .join('; ');
}
