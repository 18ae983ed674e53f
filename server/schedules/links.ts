import type { Config } from '../config.ts';
import type { Due } from './due.ts';

interface Place {
  config: Pick<Config, 'BASE_URL'>;
}

/** Where people find the pages; nothing where no address is known, as letters then stay in the outbox. */
export const baseOf = ({ BASE_URL }: Place['config']): string => BASE_URL?.replace(/\/+$/, '') ?? '';

/** To the report with the same answers, and the day that the letter tells of. */
export function linkTo(
  { report_id, params }: Pick<Due, 'report_id' | 'params'>,
  day: string,
  { config }: Place,
): string {
  const query = new URLSearchParams({ ...(params === '{}' ? {} : { params }), date: day });
  return `${baseOf(config)}/reports/${report_id}?${query}`;
}
