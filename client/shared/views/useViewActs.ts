import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isRequestError } from '../../providers/http.ts';
import { type ViewsModel, viewsKey } from './useViews.ts';
import {
  changeView,
  createView,
  removeView,
  type Viewable,
  type ViewChange,
  type ViewLayout,
  type ViewRow,
} from './views.ts';

/** What is done with views. Each answers whether it was done; why not is told. */
export function useViewActs(resource: Viewable, { plainPath }: ViewsModel) {
  const { t } = useTranslation('views');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const put = (view: ViewRow): void =>
    void client.setQueryData<ViewRow[]>(viewsKey(resource), (views = []) => [
      ...views.filter(({ id }) => id !== view.id),
      view,
    ]);
  const refresh = () => client.invalidateQueries({ queryKey: viewsKey(resource) });
  const doing = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      return true;
    } catch (thrown) {
      void message.error(whyNot(thrown, t));
      return false;
    } finally {
      setBusy(false);
      void refresh();
    }
  };
  const change = (view: ViewRow, body: ViewChange): Promise<boolean> =>
    doing(async () => put(await changeView(view, body)));
  const open = ({ id }: ViewRow): void => void navigate(`?view=${id}`, { replace: true });
  return {
    isBusy,
    refresh,
    change,
    save: (view: ViewRow, layout: ViewLayout): void =>
      void doing(async () => {
        put(await changeView(view, { layout }));
        open(view);
        void message.success(t('saved', { name: view.name }));
      }),
    create: (name: string, layout: ViewLayout): Promise<boolean> =>
      doing(async () => {
        const view = await createView({ name, resource, layout });
        put(view);
        open(view);
        void message.success(t('saved', { name }));
      }),
    lock: (view: ViewRow): void => void change(view, { isLocked: !view.isLocked }),
    remove: async (view: ViewRow): Promise<void> => {
      const isDone = await doing(() => removeView(view));
      if (isDone) void navigate(plainPath, { replace: true });
    },
  };
}

export type ViewActs = ReturnType<typeof useViewActs>;

function whyNot(thrown: unknown, t: TFunction<'views'>): string {
  if (!isRequestError(thrown)) return t('shared:error internal');
  if (thrown.code === 'conflict') return t('taken');
  if (thrown.code === 'stale') return t('stale');
  const known = ['locked', 'notShared'].find((code) =>
    thrown.problems.some((problem) => problem.code === code),
  );
  return known
    ? t(`refused ${known}`)
    : t(`shared:error ${thrown.code}`, { defaultValue: t('shared:error internal') });
}
