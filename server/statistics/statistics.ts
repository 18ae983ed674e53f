import type { Access } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { figureIds, type Statistics } from './contract.ts';
import { figures } from './figures.ts';
import { amountsOf, placeOf } from './measure.ts';
import { partsOf } from './parts.ts';
import { type Span, spanBefore } from './span.ts';
import { countsOf, figureFrom } from './values.ts';

/** Every figure of one professional over a span, and over the one of the same length just before. */
export async function statisticsOf(
  id: number,
  span: Span,
  access: Access,
  connection: Connection,
): Promise<Statistics> {
  const before = spanBefore(span);
  const spans = [span, before] as const;
  const [amounts, parts] = await Promise.all([
    amountsOf({ names: countsOf(figureIds), spans, whose: id }, access, connection),
    partsOf(id, spans, access, connection),
  ]);
  const [now, previous] = placeOf(amounts, id, spans.length);
  return {
    figures: figureIds.map((figure) => ({
      id: figure,
      value: figureFrom(figure, now),
      previous: figureFrom(figure, previous),
      unit: figures[figure].unit,
      hasHistory: true,
      historyOf: figures[figure].history.resource,
      hasClients: figures[figure].clients !== undefined,
      ...(figure === 'interventionsByType' ? { parts } : {}),
    })),
    from: span.from,
    to: span.to,
    previousFrom: before.from,
    previousTo: before.to,
    branchId: span.branchId ?? null,
    noFollowUpDays: span.noFollowUpDays,
    timeZone: access.operands.calendar.zone,
  };
}
