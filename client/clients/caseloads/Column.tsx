import { useDroppable } from '@dnd-kit/core';
import { Button, Flex, Skeleton, Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Caseload } from '#server/clients/contract.ts';
import { useFormat } from '../../shared/format.ts';
import type { Carried } from './Board.tsx';
import { ClientCard } from './ClientCard.tsx';
import { LoadBar } from './LoadBar.tsx';
import type { Load, Move } from './moves.ts';
import { useClientsOf } from './useCaseloads.ts';

interface Props {
  load: Load;
  scale: { even: number; most: number };
  people: readonly Caseload[];
  moves: readonly Move[];
  branchId: number | undefined;
  onMove: (carried: Carried, to: number) => void;
}

/** One person: how much there is to do, and the clients, those who come first. */
export function Column({ load, scale, people, moves, branchId, onMove }: Props) {
  const { t } = useTranslation('caseloads');
  const { setNodeRef, isOver } = useDroppable({ id: load.id });
  const { data, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useClientsOf(load.id, branchId);
  const coming = moves.filter(({ to }) => to === load.id);
  const isLeaving = new Set(moves.filter(({ from }) => from === load.id).map(({ clientId }) => clientId));
  const staying = (data?.pages.flat() ?? []).filter(({ id }) => !isLeaving.has(Number(id)));
  useEffect(() => {
    if (staying.length === 0 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [staying.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const others = people.filter(({ id }) => id !== load.id);
  return (
    <section ref={setNodeRef} aria-label={load.label} className="caseload" data-over={isOver}>
      <Head load={load} scale={scale} />
      <div className="caseload-list">
        <ul>
          {coming.map((move) => (
            <ClientCard
              key={move.clientId}
              card={{ ...move, from: load.id }}
              note={<Origin move={move} people={people} />}
              others={others}
              onMove={onMove}
              onBack={() => onMove({ ...move, from: load.id }, move.from)}
            />
          ))}
          {staying.map(({ id, fullName, lastActivityAt }) => (
            <ClientCard
              key={id}
              card={{ clientId: Number(id), label: String(fullName), from: load.id }}
              note={<Seen at={lastActivityAt} />}
              others={others}
              onMove={onMove}
            />
          ))}
        </ul>
        {isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
        {!isPending && !hasNextPage && staying.length + coming.length === 0 && (
          <Typography.Text type="secondary">{t('noClients')}</Typography.Text>
        )}
        {hasNextPage && (
          <Button
            size="small"
            loading={isFetchingNextPage}
            aria-label={t('showMore', { name: load.label })}
            onClick={() => void fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Head({ load, scale }: Pick<Props, 'load' | 'scale'>) {
  const { t } = useTranslation('caseloads');
  const { number } = useFormat();
  const { label, title, clients, planned, hoursGiven, hoursBooked } = load;
  return (
    <Flex vertical gap={2}>
      <Typography.Title level={2} style={{ fontSize: 15, margin: 0 }}>
        {label}
      </Typography.Title>
      {title && <Typography.Text type="secondary">{title}</Typography.Text>}
      <Typography.Text>
        {planned === clients
          ? t('clients', { count: clients, shown: number(clients) })
          : t('clientsPlanned', { count: planned, shown: number(planned), before: number(clients) })}
      </Typography.Text>
      <LoadBar planned={planned} {...scale} />
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {t('hours', { given: number(hoursGiven), booked: number(hoursBooked) })}
      </Typography.Text>
    </Flex>
  );
}

function Origin({ move, people }: { move: Move; people: readonly Caseload[] }) {
  const { t } = useTranslation('caseloads');
  const name = people.find(({ id }) => id === move.from)?.label ?? '';
  return (
    <>
      {t('from', { name })}
      {move.reason && ` · ${t(`reason.${move.reason}`)}`}
    </>
  );
}

function Seen({ at }: { at: unknown }) {
  const { t } = useTranslation('caseloads');
  const { near } = useFormat();
  return <>{typeof at === 'number' ? t('seen', { day: near(at) }) : t('neverSeen')}</>;
}
