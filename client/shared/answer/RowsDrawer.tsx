import { useQuery } from '@tanstack/react-query';
import { Drawer, Flex, Segmented, Skeleton, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import { isRequestError, request } from '../../providers/http.ts';
import { BulkBar } from '../bulk/BulkBar.tsx';
import { useOffered } from '../bulk/useOffered.ts';
import type { CatalogView } from '../catalog.ts';
import { LinkButton } from '../LinkButton.tsx';
import { AnswerFailure } from './AnswerFailure.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import type { CellAddress, Opening } from './address.ts';
import { reportLink } from './reportLink.ts';
import { type Asked, useAnswer } from './useAnswer.ts';
import { useCellWords } from './useCellWords.ts';

interface Props {
  catalog: CatalogView;
  asked: Asked;
  opening: Opening | undefined;
  onClose: () => void;
}

/** The rows that a figure was computed from: to look at, to open, and to go on with as a report of their own. */
export function RowsDrawer({ catalog, asked, opening, onClose }: Props) {
  const { t } = useTranslation('answer');
  const [shown, setShown] = useState(opening);
  if (opening && opening !== shown) setShown(opening);
  return (
    <Drawer
      open={opening !== undefined}
      onClose={onClose}
      width="min(900px, 100vw)"
      title={shown && t('rowsOf', { name: shown.title || t('all') })}
      destroyOnHidden
    >
      {shown && <Rows key={JSON.stringify(shown.address)} catalog={catalog} asked={asked} opening={shown} />}
    </Drawer>
  );
}

type Part = NonNullable<CellAddress['part']>;

function Rows({ catalog, asked, opening }: Pick<Props, 'catalog' | 'asked'> & { opening: Opening }) {
  const { t } = useTranslation('answer');
  const [part, setPart] = useState<Part>('numerator');
  const isRatio = opening.column.measure === 'ratio';
  const { definition, failure, retry } = useDrill(asked, {
    ...opening.address,
    ...(isRatio ? { part } : {}),
  });
  return (
    <Flex vertical gap={12}>
      {isRatio && (
        <Segmented<Part>
          aria-label={t('part')}
          value={part}
          onChange={setPart}
          options={[
            { value: 'numerator', label: t('numerator') },
            { value: 'denominator', label: t('denominator') },
          ]}
        />
      )}
      {failure && <AnswerFailure code={failure} onRetry={retry} />}
      {!failure && !definition && <Skeleton active />}
      {definition && <RowsTable catalog={catalog} definition={definition} />}
    </Flex>
  );
}

function RowsTable({ catalog, definition: drilled }: { catalog: CatalogView; definition: ReportDefinition }) {
  const { t } = useTranslation('answer');
  const [sort, setSort] = useState(drilled.sort);
  const [ids, tick] = useState<number[]>([]);
  const isActedOn = useOffered().length > 0 && drilled.source === 'clients';
  const definition = useMemo(() => (sort ? { ...drilled, sort } : drilled), [drilled, sort]);
  const { last, failure, retry } = useAnswer(definition);
  const words = useCellWords(catalog, definition, { timeZone: last?.answer.manifest.timeZone ?? 'UTC' });
  if (failure) return <AnswerFailure code={failure} onRetry={retry} />;
  if (!last) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { answer } = last;
  return (
    <>
      <Typography.Text type="secondary">{answer.sentence}</Typography.Text>
      <Flex justify="space-between" align="center" gap={8} wrap>
        <Typography.Text strong role="status">
          {t('rowCount', { count: answer.total, shown: words.label(answer.total, countColumn) })}
        </Typography.Text>
        <LinkButton to={reportLink(definition)} size="small">
          {t('asReport')}
        </LinkButton>
      </Flex>
      {isActedOn && ids.length > 0 && (
        <BulkBar selection={{ ids }} onDone={() => tick([])} onClear={() => tick([])} />
      )}
      <AnswerTable
        answer={answer}
        definition={definition}
        words={words}
        onSort={setSort}
        selection={isActedOn ? { ids, onChange: tick } : undefined}
      />
    </>
  );
}

const countColumn = { key: 'count', role: 'measure', type: 'number' } as const;

/** The definition of the rows behind a cell; relative dates as they came to when the figure was computed. */
function useDrill({ definition, params }: Asked, cell: CellAddress) {
  const { data, error, refetch } = useQuery({
    queryKey: ['drill', definition, params, cell],
    queryFn: ({ signal }) =>
      request<{ definition: ReportDefinition }>('POST', '/api/reports/drill', {
        body: { definition, params, cell },
        signal,
      }),
  });
  const failure = error ? (isRequestError(error) ? error.code : 'internal') : undefined;
  return { definition: data?.definition, failure, retry: () => void refetch() };
}
