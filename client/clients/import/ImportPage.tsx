import { Alert, Flex, Progress, Steps, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isRequestError } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import { NoRight } from '../../shared/NoRight.tsx';
import { Page } from '../../shared/Page.tsx';
import { useMay } from '../../shared/session.ts';
import { useNarrow } from '../../shared/useNarrow.ts';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import { RowsStep } from './RowsStep.tsx';
import { type ImportModel, type Step, useImport } from './useImport.ts';

const steps: Step[] = ['file', 'columns', 'rows', 'done'];

/** A file of clients: what its columns are, what would become of each row, and only then the import. */
export default function ImportPage() {
  const { t } = useTranslation();
  return useMay('clients.create') ? <Wizard /> : <NoRight text={t('page.noCreateText')} />;
}

function Wizard() {
  const { t } = useTranslation('import');
  const model = useImport();
  const narrow = useNarrow(640);
  const at = steps.indexOf(model.step);
  return (
    <Page title={t('title')} above={<Link to="/clients">{t('clients:list')}</Link>}>
      <nav aria-label={t('steps')}>
        <Steps
          size="small"
          responsive={false}
          current={at}
          items={steps.map((step) => ({ title: narrow ? '' : t(`step.${step}`) }))}
        />
        {narrow && <Typography.Text strong>{t(`step.${model.step}`)}</Typography.Text>}
      </nav>
      <div role="status">{model.isBusy && <Busy model={model} />}</div>
      {model.error && !model.isBusy && <Failure error={model.error} />}
      {model.step === 'file' && <FileStep model={model} />}
      {model.step === 'columns' && <ColumnsStep model={model} />}
      {model.step === 'rows' && <RowsStep model={model} />}
      {model.step === 'done' && <DoneStep model={model} />}
    </Page>
  );
}

function Busy({ model: { progress } }: { model: ImportModel }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const { phase, done = 0, total } = progress ?? {};
  const share = phase === 'writing' && total ? Math.round((done / total) * 100) : undefined;
  const words = progress
    ? t(phase ?? 'checking', { done: number(done), total: number(total ?? 0) })
    : t('reading');
  return (
    <Flex vertical gap={4} style={{ maxWidth: 480 }}>
      <Typography.Text type="secondary">{words}</Typography.Text>
      {share !== undefined && <Progress percent={share} size="small" aria-label={words} />}
    </Flex>
  );
}

function Failure({ error }: { error: Error }) {
  const { t, i18n } = useTranslation('import');
  const [problem] = isRequestError(error) ? error.problems : [];
  const code = isRequestError(error) ? error.code : 'internal';
  const known = problem && i18n.exists(`import:fault.${problem.code}`);
  const text = known
    ? t(`fault.${problem.code}` as 'fault.empty', { line: problem.path[1] })
    : t(`shared:error ${code}`, { defaultValue: t('shared:error internal') });
  return <Alert type="error" showIcon role="alert" message={text} />;
}
