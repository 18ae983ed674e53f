import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '#server/clients/contract.ts';
import { keep } from '../../shared/download/download.ts';
import { useFormat } from '../../shared/format.ts';
import { RowsTable } from './RowsTable.tsx';
import { wrongRows } from './sendFile.ts';
import type { ImportModel } from './useImport.ts';
import { colours, verdicts } from './verdicts.ts';

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
