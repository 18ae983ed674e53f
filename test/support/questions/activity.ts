import { testNow } from '../clock.ts';
import { current, isBefore, isIn, last, local, weekOf, weeksOf, wholeDaysSince } from './dates.ts';
import type { Plain } from './plain.ts';
import {
  amount,
  average,
  crossed,
  greatest,
  hoursIn,
  least,
  listed,
  quotient,
  type Reply,
  sum,
} from './table.ts';

export function hoursPerProfessional(plain: Plain): Reply {
  const attended = plain
    .all('appointments')
    .filter(({ state, starts_at }) => state === 'attended' && isIn(current('month'), starts_at));
  return listed(
    attended,
    ({ professional_id }) => plain.person(professional_id),
    (mine) => [hoursIn(mine)],
  );
}

export function noShowRate(plain: Plain): Reply {
  const expected = plain
    .all('appointments')
    .filter(({ starts_at }) => isIn(current('quarter'), starts_at) && starts_at < testNow)
    .filter(({ state }) => state === 'attended' || state === 'noShow');
  return crossed(
    expected,
    ({ professional_id }) => plain.person(professional_id),
    ({ branch_id }) => plain.branch(branch_id),
    (mine) => {
      const missed = mine.filter(({ state }) => state === 'noShow').length;
      return [missed, mine.length, quotient(missed, mine.length)];
    },
  );
}

export function busyHours(plain: Plain): Reply {
  const taken = plain
    .all('appointments')
    .filter(({ state, starts_at }) => state !== 'cancelled' && isIn(last({ days: 90 }), starts_at));
  return crossed(
    taken,
    ({ starts_at }) => local(starts_at).weekday,
    ({ starts_at }) => local(starts_at).hour,
    amount,
    [7, 1, 2, 3, 4, 5, 6],
  );
}

export function appointmentTypes(plain: Plain): Reply {
  const booked = plain.all('appointments').filter(({ starts_at }) => isIn(current('year'), starts_at));
  return listed(booked, ({ type }) => type, amount);
}

export function interventionsPerWeek(plain: Plain): Reply {
  const span = last({ weeks: 26 });
  const published = plain
    .all('interventions')
    .filter((each) => each.published === 1 && isIn(span, each.happened_at));
  return crossed(
    published,
    ({ happened_at }) => weekOf(happened_at),
    ({ kind }) => kind,
    amount,
    weeksOf(span),
  );
}

export function interventionCodes(plain: Plain): Reply {
  const coded = plain
    .all('interventions')
    .filter(({ code_id, happened_at }) => code_id !== null && isIn(current('year'), happened_at));
  return listed(
    coded,
    ({ code_id }) => plain.named('intervention_codes', 'name', code_id),
    (mine) => [
      mine.length,
      sum(mine.map(({ code_id }) => plain.one('intervention_codes', code_id)?.price_cents ?? 0)),
    ],
  );
}

export function unpublishedInterventions(plain: Plain): Reply {
  const forgotten = plain
    .all('interventions')
    .filter(({ published, happened_at }) => published === 0 && isBefore({ days: 7 }, happened_at));
  return listed(
    forgotten,
    ({ author_id }) => plain.person(author_id),
    (mine) => [mine.length, least<number>(mine.map(({ happened_at }) => happened_at))],
  );
}

export function documentsWaiting(plain: Plain): Reply {
  const waiting = plain
    .all('interventions')
    .filter(
      ({ kind, published, completed_at }) => kind === 'document' && published === 1 && completed_at === null,
    );
  return listed(
    waiting,
    ({ title }) => title,
    (mine) => {
      const days = mine.map(({ happened_at }) => wholeDaysSince(happened_at));
      return [mine.length, average(days), greatest(days)];
    },
  );
}
