import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Flex, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer, ImportedRow } from '#server/clients/contract.ts';
import { keep } from '../../shared/download/download.ts';
import { useFormat } from '../../shared/format.ts';
import { wrongRows } from './sendFile.ts';
import { useFieldLabel } from './useFieldLabel.ts';
import type { ImportModel } from './useImport.ts';

/** What would become of each row, and the way on. */
export function RowsStep({ model }: { model: ImportModel }) {
  const { t } = useTranslation('import');
  const { answer } = model;
  if (!answer) return null;
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 960 }}>
      <Counts counts={answer.counts} />
      <Checkbox
        checked={model.updates}
        disabled={model.isBusy}
        onChange={({ target }) => void model.check({ updates: target.checked })}
      >
        {t('updates')}
      </Checkbox>
      {(answer.counts.error ?? 0) > 0 && <Mending model={model} />}
      <RowsTable answer={answer} />
      <Actions model={model} counts={answer.counts} />
    </Flex>
  );
}

const verdicts = ['create', 'update', 'unchanged', 'duplicate', 'error'] as const;

const colours: Record<string, string> = {
  create: 'success',
  update: 'processing',
  error: 'error',
  duplicate: 'warning',
};

function Counts({ counts }: { counts: ImportAnswer['counts'] }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  return (
    <Flex gap="small" wrap role="status">
      {verdicts
        .filter((verdict) => counts[verdict] > 0)
        .map((verdict) => (
          <Tag
            key={verdict}
            bordered={false}
            color={colours[verdict] ?? 'default'}
            style={{ fontSize: 14, padding: '4px 10px' }}
          >
            {t(`verdict.${verdict}`, { count: counts[verdict], shown: number(counts[verdict]) })}
          </Tag>
        ))}
    </Flex>
  );
}

function Mending({ model: { file, mapping, updates } }: { model: ImportModel }) {
  const { t } = useTranslation('import');
  const take = async () => {
    if (file) keep(await wrongRows({ file, mapping, updates }));
  };
  return (
    <Alert
      type="warning"
      message={
        <Flex vertical gap="small" align="start">
          {t('mendHint')}
          <Button icon={<DownloadOutlined />} onClick={() => void take()}>
            {t('mend')}
          </Button>
        </Flex>
      }
    />
  );
}

function RowsTable({ answer }: { answer: ImportAnswer }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const { rows, total } = answer;
  return (
    <>
      <Table<ImportedRow>
        size="small"
        rowKey="line"
        dataSource={rows}
        pagination={rows.length > 25 ? { size: 'small', pageSize: 25, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('line'),
            dataIndex: 'line',
            align: 'right',
            width: 80,
            render: (line: number) => number(line),
          },
          { title: t('name'), dataIndex: 'name' },
          {
            title: t('verdict'),
            render: (_, { verdict }) => (
              <Tag bordered={false} color={colours[verdict] ?? 'default'}>
                {t(verdict)}
              </Tag>
            ),
          },
          { title: t('reason'), render: (_, row) => <Reasons row={row} /> },
        ]}
      />
      {total > rows.length && (
        <Typography.Text type="secondary">{t('onlyFirst', { shown: number(rows.length) })}</Typography.Text>
      )}
    </>
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

function Actions({ model, counts }: { model: ImportModel; counts: ImportAnswer['counts'] }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const count = counts.create + counts.update;
  const isPartial = counts.error > 0;
  const words = { count, shown: number(count) };
  return (
    <Flex gap="small" align="center" wrap>
      <Button onClick={() => model.go('columns')} disabled={model.isBusy}>
        {t('shared:back')}
      </Button>
      {count > 0 ? (
        <Button
          type={isPartial ? 'default' : 'primary'}
          loading={model.isBusy}
          onClick={() => model.act(isPartial)}
        >
          {t(isPartial ? 'goPartly' : 'go', words)}
        </Button>
      ) : (
        <Typography.Text type="secondary">{t('nothing')}</Typography.Text>
      )}
      {isPartial && <Button onClick={model.restart}>{t('another')}</Button>}
    </Flex>
  );
}
