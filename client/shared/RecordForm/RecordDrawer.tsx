import { type HttpError, useOne } from '@refinedev/core';
import { Drawer, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { GridRow } from '../Grid/useGrid.ts';
import { Notice } from '../Notice.tsx';
import type { FormField, Values } from './formFields.ts';
import { RecordForm } from './RecordForm.tsx';

interface Props {
  resource: string;
  title: string;
  fields: (record: GridRow | undefined) => readonly FormField[];
  initial: Values;
  /** How it is shown to who may not change it. */
  reading: (record: GridRow) => ReactNode;
  onSaved?: () => void;
}

/** Creates or changes a record beside the list that it belongs to; which one, the address says. */
export function RecordDrawer({ title, ...props }: Props) {
  const { opened, close } = useOpened();
  return (
    <Drawer
      open={opened !== undefined}
      onClose={close}
      title={title}
      width={560}
      destroyOnHidden
      styles={{ body: { paddingTop: 16 } }}
    >
      {opened === 'new' && <Form {...props} record={undefined} close={close} />}
      {typeof opened === 'number' && <Existing {...props} id={opened} close={close} />}
    </Drawer>
  );
}

type Inside = Omit<Props, 'title'> & { close: () => void };

function Existing({ id, ...props }: Inside & { id: number }) {
  const { t } = useTranslation();
  const { query, result } = useOne<GridRow, HttpError>({
    resource: props.resource,
    id,
    errorNotification: false,
  });
  if (query.isError) return <Notice title={t('record.notFoundTitle')} text={t('record.notFoundText')} />;
  if (!query.isSuccess || !result) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (!result._can?.edit) return props.reading(result);
  return <Form {...props} key={id} record={result} />;
}

function Form({
  resource,
  fields,
  initial,
  record,
  close,
  onSaved,
}: Inside & { record: GridRow | undefined }) {
  const saved = () => {
    onSaved?.();
    close();
  };
  return (
    <RecordForm
      plain
      resource={resource}
      fields={fields(record)}
      initial={initial}
      {...(record ? { record } : {})}
      onSaved={saved}
      onCancel={close}
    />
  );
}

/** `?open=new` or `?open=12`. */
export function useOpened() {
  const [search, setSearch] = useSearchParams();
  const text = search.get('open') ?? '';
  const opened = text === 'new' ? ('new' as const) : /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined;
  const put = (value: string | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === undefined) next.delete('open');
        else next.set('open', value);
        return next;
      },
      { preventScrollReset: true },
    );
  return { opened, open: (what: number | 'new') => put(String(what)), close: () => put(undefined) };
}
