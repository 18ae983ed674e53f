import { FileUnknownOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { lazy, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { definitionSchema } from '#reports/definition.ts';
import { isRequestError } from '../providers/http.ts';
import { useCatalog } from '../shared/catalog.ts';
import { Notice } from '../shared/Notice.tsx';
import { draftOf, emptyDraft } from './builder/draft.ts';
import { type Starter, useStarters } from './gallery/useStarters.ts';
import { load, readDefinition, savedKey } from './life/saved.ts';
import { ReportView } from './ReportView.tsx';

/** Who only reads a report loads no builder. */
const Builder = lazy(() => import('./builder/Builder.tsx').then((module) => ({ default: module.Builder })));

/** A saved report to read or to change, one that a link carries, or a new one. */
export function ReportPage({ isEdited = false }: { isEdited?: boolean }) {
  const { id } = useParams();
  return id === undefined ? (
    <NewReport />
  ) : (
    <SavedReport key={`${id} ${isEdited}`} id={Number(id)} isEdited={isEdited} />
  );
}

function NewReport() {
  const { t } = useTranslation('reports');
  const catalog = useCatalog();
  const [search] = useSearchParams();
  const carried = search.get('definition');
  const starter = search.get('starter');
  const starters = useStarters();
  const start = useMemo(() => startOf(carried, starter, starters), [carried, starter, starters]);
  if (!catalog || (starter && !starters)) return <Skeleton active />;
  return (
    <Builder
      key={`${carried} ${starter}`}
      catalog={catalog}
      initial={start.definition ? draftOf(start.definition) : emptyDraft}
      suggestedName={start.title ?? t('untitled')}
      warning={start.isBroken ? t('open.badLink') : undefined}
    />
  );
}

function startOf(carried: string | null, starter: string | null, starters: Starter[] = []) {
  if (carried === null) {
    const found = starters.find(({ id }) => id === starter);
    return { definition: found?.definition, title: found?.title, isBroken: starter !== null && !found };
  }
  const definition = readDefinition(carried);
  return { definition, title: undefined, isBroken: definition === undefined };
}

function SavedReport({ id, isEdited }: { id: number; isEdited: boolean }) {
  const { t } = useTranslation('reports');
  const catalog = useCatalog();
  const [openings, setOpenings] = useState(0);
  const { data, error, refetch } = useQuery({
    queryKey: savedKey(id),
    queryFn: ({ signal }) => load(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const definition = useMemo(
    () => (data ? definitionSchema.safeParse(data.definition).data : undefined),
    [data],
  );
  if (error)
    return (
      <Unopened why={isRequestError(error) && error.statusCode === 404 ? 'open.missing' : 'open.failed'} />
    );
  if (!data || !catalog) return <Skeleton active />;
  if (!definition) return <Unopened why="open.unreadable" />;
  if (!isEdited) return <ReportView catalog={catalog} saved={data} definition={definition} />;
  const reload = () => void refetch().then(() => setOpenings((n) => n + 1));
  return (
    <Builder
      key={openings}
      catalog={catalog}
      saved={data}
      initial={draftOf(definition)}
      suggestedName={t('untitled')}
      onReload={reload}
    />
  );
}

function Unopened({ why }: { why: string }) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const action = (
    <Button type="primary" onClick={() => navigate('/reports')}>
      {t('open.back')}
    </Button>
  );
  return <Notice level={1} icon={<FileUnknownOutlined />} title={t(why)} action={action} />;
}
