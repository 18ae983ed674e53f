import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, localeOf, useFormat, weekdayIn } from '../../shared/format.ts';
import { useSession } from '../../shared/session.ts';
import { nextDay } from './nextDay.ts';
import type { Plan, Schedule } from './schedules.ts';

/** A plan in words: how often, when next, and what came of it last time. */
export function useScheduleWords() {
  const { t, i18n } = useTranslation('delivery');
  const { timeZone } = useSession().company;
  const format = useFormat();
  const locale = localeOf(i18n.language);
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat('en-CA', { timeStyle: 'short', hourCycle: 'h23', timeZone });
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
    const date = new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    const timeText = (timeOfDay: string) => time.format(Date.parse(`2000-01-01T${timeOfDay}Z`));
    return {
      weekday: (number: number) => weekdayIn(locale, number, 'long'),
      rhythm: ({ cadence, weekday, dayOfMonth, timeOfDay }: Schedule) =>
        t(`rhythm.${cadence}`, {
          weekday: weekdayIn(locale, weekday ?? 1, 'long'),
          day: dayOfMonth,
          time: timeText(timeOfDay),
        }),
      /** Of a plan that is being made. */
      next: (plan: Partial<Plan>): string | undefined => {
        const day = nextDay(plan, dayIn(Date.now(), timeZone), clock.format(Date.now()));
        return day && plan.timeOfDay
          ? t('next', { day: date.format(Date.parse(`${day}T00:00:00Z`)), time: timeText(plan.timeOfDay) })
          : undefined;
      },
      instant: format.instant,
      choice: format.choice,
    };
  }, [t, timeZone, locale, format]);
}
