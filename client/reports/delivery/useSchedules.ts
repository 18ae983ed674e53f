import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRequestError } from '../../providers/http.ts';
import { schedulesKey, schedulesOf } from './schedules.ts';

/** A report's plans, and a way to change them that says when it did not work. */
export function useSchedules(reportId: number, isOpen: boolean) {
  const { t } = useTranslation('delivery');
  const { notification } = App.useApp();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const found = useQuery({
    queryKey: schedulesKey(reportId),
    queryFn: ({ signal }) => schedulesOf(reportId, signal),
    enabled: isOpen,
  });
  const say = (error: unknown) => {
    const problem = isRequestError(error) ? error.problems[0]?.code : undefined;
    const code = isRequestError(error) ? error.code : 'internal';
    const general = t(`error ${code}`, { ns: 'shared', defaultValue: t('error internal', { ns: 'shared' }) });
    notification.error({
      message: t('plan.failed'),
      description: problem ? t(`plan.problem.${problem}`, { defaultValue: general }) : general,
      role: 'status',
      placement: 'bottomRight',
    });
  };
  /** Whether it worked. */
  const change = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      return true;
    } catch (error) {
      say(error);
      return false;
    } finally {
      await client.invalidateQueries({ queryKey: schedulesKey(reportId) });
      setBusy(false);
    }
  };
  return { schedules: found.data, isMissing: found.isError, isBusy, change };
}
