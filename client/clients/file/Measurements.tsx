import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Skeleton, Tag, Typography } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { useFormat } from '../../shared/format.ts';
import { Grid } from '../../shared/Grid/Grid.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { RecordFacts } from '../../shared/RecordFacts.tsx';
import type { FormField } from '../../shared/RecordForm/formFields.ts';
import { RecordDrawer, useOpened } from '../../shared/RecordForm/RecordDrawer.tsx';
import { useMay } from '../../shared/session.ts';
import { mayIn } from './mayIn.ts';
import { ofClient, sameInFile } from './ofClient.ts';
import { rowIn } from './rowIn.ts';
import { type Curve, useMeasurements } from './useMeasurements.ts';

const MeasurementCurve = lazy(() => import('./MeasurementCurve.tsx'));

const columns = ['measuredAt', 'definitionId', 'value', 'authorId'];

/** Each kind of value as a curve beside its norm, and all of them as a list. */
export function Measurements({ client }: { client: GridRow }) {
  const { t } = useTranslation('file');
  const measures = useMay('measurements.create') && mayIn(client).edit;
  const curves = useMeasurements(client.id);
  const { open, opened } = useOpened();
  const initial = useMemo(
    () => ({ clientId: client.id, measuredAt: Math.floor(Date.now() / 60_000) * 60_000 }),
    [client.id],
  );
  return (
    <Card
      size="small"
      title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('measurements')}</h2>}
      extra={
        measures && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => open('new')}>
            {t('measure')}
          </Button>
        )
      }
    >
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))', gap: 16 }}>
        {curves.map((curve) => (
          <CurveCard key={curve.definition.id} curve={curve} />
        ))}
      </div>
      <div style={{ marginTop: curves.length ? 16 : 0 }}>
        <Grid
          small
          resource="measurements"
          columns={columns}
          hidden={sameInFile}
          fixed={ofClient(client.id)}
          usualSize={10}
          rowPath={rowIn(client.id, 'information')}
        />
      </div>
      <RecordDrawer
        resource="measurements"
        title={t(opened === 'new' ? 'measure' : 'measurement')}
        fields={fieldsOf}
        initial={initial}
        reading={(record) => <RecordFacts slim resource="measurements" record={record} fields={columns} />}
        onSaved={refreshEverything}
      />
    </Card>
  );
}

const fieldsOf = (): FormField[] => [
  { name: 'definitionId', required: true },
  { name: 'value', required: true, precision: 2 },
  { name: 'measuredAt', required: true },
];

function CurveCard({ curve }: { curve: Curve }) {
  const { t } = useTranslation('file');
  const format = useFormat();
  const { definition, values } = curve;
  const last = values.at(-1);
  const norm = useNorm(definition);
  return (
    <section aria-label={definition.name}>
      <Flex justify="space-between" align="baseline" gap="small" wrap>
        <Typography.Text strong>{definition.name}</Typography.Text>
        {last && (
          <span>
            {isBeyond(last.value, curve) && (
              <Tag bordered={false} color="warning">
                {t('beyondNorm')}
              </Tag>
            )}
            {format.number(last.value)} {definition.unit}
          </span>
        )}
      </Flex>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {[last && format.near(last.measuredAt), norm].filter(Boolean).join(' · ')}
      </Typography.Text>
      {values.length > 1 && (
        <Suspense fallback={<Skeleton active title={false} />}>
          <MeasurementCurve curve={curve} />
        </Suspense>
      )}
    </section>
  );
}

function useNorm({ normLow, normHigh }: Curve['definition']): string | undefined {
  const { t } = useTranslation('file');
  const { number } = useFormat();
  if (normLow === null) return normHigh === null ? undefined : t('normTo', { high: number(normHigh) });
  if (normHigh === null) return t('normFrom', { low: number(normLow) });
  return t('norm', { low: number(normLow), high: number(normHigh) });
}

const isBeyond = (value: number, { definition: { normLow, normHigh } }: Curve): boolean =>
  (normLow !== null && value < normLow) || (normHigh !== null && value > normHigh);
