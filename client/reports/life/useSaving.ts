import { useInvalidate } from '@refinedev/core';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isRequestError } from '../../providers/http.ts';
import { newKey } from '../../providers/newKey.ts';
import type { Asked } from './SaveDialog.tsx';
import { create, remove, type Titles, update } from './saved.ts';
import type { ToolbarProps } from './toolbarProps.ts';

/** Everything that is written about a report: saved, saved as, renamed, deleted; and what to do when somebody else was faster. */
export function useSaving({
  saved,
  suggestedName,
  definition,
  leaving,
  onReload,
  onSaved,
  onRenamed,
}: Omit<ToolbarProps, 'drafting' | 'isDirty'>) {
  const { t } = useTranslation('reports');
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const invalidate = useInvalidate();
  const [asked, setAsked] = useState<Asked>();
  const [key, setKey] = useState(newKey);
  const [isBusy, setBusy] = useState(false);

  const ask = (what: Asked | undefined): void => {
    if (what && what !== 'rename' && !definition) return void message.warning(t('save.incomplete'));
    setAsked(what);
  };
  const attempt = async (write: () => Promise<void>, failed: string): Promise<void> => {
    setBusy(true);
    try {
      await write();
      await invalidate({ resource: 'reports', invalidates: ['list'] });
    } catch (thrown) {
      if (isRequestError(thrown) && thrown.statusCode === 412) offerWaysOut();
      else void message.error(t(failed));
    } finally {
      setBusy(false);
    }
  };
  const offerWaysOut = (): void =>
    void modal.confirm({
      // Escape must not throw the changes away.
      keyboard: false,
      width: 520,
      title: t('stale.title'),
      content: t('stale.text'),
      okText: t('stale.copy'),
      cancelText: t('stale.reload'),
      onOk: () => ask('saveAs'),
      onCancel: () => {
        leaving.current = false;
        onReload?.();
      },
    });
  const leaveFor = (address: string): void => {
    leaving.current = true;
    void navigate(address, { replace: true });
  };

  const createAs = (titles: Titles) =>
    attempt(async () => {
      if (!definition) return;
      const made = await create(titles, definition, key);
      setKey(newKey());
      setAsked(undefined);
      void message.success(t('save.done'));
      leaveFor(`/reports/${made.id}`);
    }, 'save.failed');
  const rename = (titles: Titles) =>
    attempt(async () => {
      if (saved) onRenamed(await update(saved, titles));
      setAsked(undefined);
      void message.success(t('save.done'));
    }, 'save.failed');
  const store = () =>
    attempt(async () => {
      if (!saved || !definition) return;
      onSaved(await update(saved, { definition }));
      void message.success(t('save.done'));
    }, 'save.failed');
  const removeIt = () =>
    attempt(async () => {
      if (saved) await remove(saved);
      void message.success(t('remove.done'));
      leaveFor('/reports');
    }, 'remove.failed');

  return {
    asked,
    ask,
    isBusy,
    titles: titlesFor(asked, saved ?? { name: suggestedName, description: null }, (name) =>
      t('copyOf', { name }),
    ),
    answer: (titles: Titles) => void (asked === 'rename' ? rename(titles) : createAs(titles)),
    save: () => void (saved && definition ? store() : ask('save')),
    confirmRemoval: () =>
      void modal.confirm({
        title: t('remove.title', { name: saved?.name }),
        content: t('remove.text'),
        okText: t('remove.confirm'),
        okButtonProps: { danger: true },
        cancelText: t('cancel'),
        onOk: removeIt,
      }),
  };
}

const titlesFor = (
  asked: Asked | undefined,
  { name, description }: Titles,
  copyOf: (name: string) => string,
): Titles => (asked === 'saveAs' ? { name: copyOf(name), description } : { name, description });
