import type { Today } from '#reports/periods.ts';
import { dayIn } from '../../format.ts';
import { useSession } from '../../session.ts';
import { useEditing } from '../editorContext.ts';

/** The zone that the days of the rules begin in. */
export function useZone(): string {
  const { timeZone } = useSession().company;
  const { zone } = useEditing();
  return zone ?? timeZone;
}

export function useToday(): Today {
  const { weekStart } = useSession().company;
  const now = Date.now();
  return { now, today: dayIn(now, useZone()), weekStart };
}
