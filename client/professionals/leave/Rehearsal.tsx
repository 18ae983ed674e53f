import { Alert, Card, Skeleton, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DepartureBody, DepartureResult } from '#server/professionals/contract.ts';
import { useFormat } from '../../shared/format.ts';
import { refusalText } from '../../shared/refusalText.ts';
import { belongingNames } from './draft.ts';
import { useRehearsal } from './useDeparture.ts';

/** What will happen, told by the server that has tried it. */
export function Rehearsal({ id, body }: { id: number; body: DepartureBody | undefined }) {
  const { t } = useTranslation('leave');
  const { data, error } = useRehearsal(id, body);
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('rehearsal')}</h2>}>
      <div role="status">
        {!body && <Typography.Text type="secondary">{t('undecided')}</Typography.Text>}
        {body && error && <Alert type="error" showIcon message={refusalText(error, t)} />}
        {body && !error && (data ? <Told result={data} /> : <Skeleton active title={false} />)}
      </div>
    </Card>
  );
}

function Told({ result }: { result: DepartureResult }) {
  const { t } = useTranslation('leave');
  const format = useFormat();
  const { successors, appointments } = result;
  return (
    <>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {successors.map(({ id, label, clients }) => (
          <li key={id}>{t('goesTo', { name: label, count: clients })}</li>
        ))}
        {sentences(result, t).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{t('account', { until: format.instant(result.undoUntil) })}</li>
      </ul>
      {appointments.overlapping > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 12 }}
          message={t('overlapping', { count: appointments.overlapping })}
        />
      )}
    </>
  );
}

function sentences({ clients, appointments, moved }: DepartureResult, t: TFunction): string[] {
  const counted: [string, number][] = [
    ['staysAlone', clients.withoutSuccessor],
    ['hoursMoved', appointments.moved],
    ['hoursKept', appointments.kept],
    ['hoursCancelled', appointments.cancelled],
    ...belongingNames.map((name): [string, number] => [`moved ${name}`, moved[name] ?? 0]),
  ];
  return counted.flatMap(([key, count]) => (count > 0 ? [t(key, { count })] : []));
}
