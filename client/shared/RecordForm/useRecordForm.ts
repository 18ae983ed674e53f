import { type HttpError, useCreate, useUpdate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isRequestError, type RequestError } from '../../providers/http.ts';
import { newKey } from '../../providers/newKey.ts';
import type { GridRow } from '../Grid/useGrid.ts';
import { changesIn, same, type Values, withoutOwn } from './formFields.ts';
import { useFieldErrors } from './useFieldErrors.ts';

export interface Stale {
  base: GridRow;
  current: GridRow;
  mine: Values;
}

interface Wanted {
  resource: string;
  names: string[];
  record: GridRow | undefined;
  initial: Values;
  onRefused: ((error: RequestError) => void) | undefined;
  onSaved: ((row: GridRow) => void) | undefined;
  /** Before the page is left. */
  onStored: (() => Promise<void>) | undefined;
}

/** One form's life: what was read, what was typed, and what happened to the record meanwhile. */
export function useRecordForm({ resource, names, record, initial, onRefused, onSaved, onStored }: Wanted) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [instance] = Form.useForm<Values>();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const showErrors = useFieldErrors(instance);
  const [base, setBase] = useState(record);
  const [stale, setStale] = useState<Stale>();
  const isSaved = useRef(false);
  const submission = useRef<string>(undefined);
  const { mutate: create, mutation: creating } = useCreate<GridRow, HttpError, Values>(quiet);
  const { mutate: update, mutation: updating } = useUpdate<GridRow, HttpError, Values>(quiet);
  /** The whole record, not only what is asked at first: a field that appears later must find its value here. */
  const initialValues: Values = useMemo(() => ({ ...initial, ...base }), [initial, base]);

  const succeed = async ({ data }: { data: GridRow }) => {
    isSaved.current = true;
    await onStored?.().catch(() => undefined);
    void cache.invalidateQueries({ queryKey: ['choices'] });
    void cache.invalidateQueries({ queryKey: ['chosen'] });
    void message.success(t(record ? 'saved' : 'created'));
    if (onSaved) onSaved(data);
    else void navigate(`/${resource}/${data.id}`);
  };
  const fail = (mine: Values) => (error: unknown) => {
    const failure = isRequestError(error) ? error : undefined;
    if (failure) onRefused?.(failure);
    if (failure?.statusCode === 412 && base && isRow(failure.current))
      setStale({ base, current: failure.current, mine });
    else showErrors(failure);
  };
  const send = (mine: Values, version: unknown) =>
    update(
      { resource, id: record?.id ?? 0, values: mine, meta: { version } },
      { onSuccess: succeed, onError: fail(mine) },
    );

  const submit = (all: Values) => {
    const values = withoutOwn(all);
    if (!base) {
      submission.current ??= newKey();
      const renew = (error: unknown) => {
        submission.current = isRequestError(error) && error.statusCode === 0 ? submission.current : undefined;
        fail(values)(error);
      };
      return create(
        { resource, values: { ...initial, ...values }, meta: { key: submission.current } },
        { onSuccess: succeed, onError: renew },
      );
    }
    const mine = changesIn(values, base);
    if (Object.keys(mine).length === 0) return void message.info(t('form.nothingChanged'));
    send(mine, base.version);
  };

  const isDirty = () => {
    if (isSaved.current) return false;
    const values = withoutOwn(instance.getFieldsValue());
    return Object.entries(values).some(([name, value]) => !same(value, initialValues[name]));
  };
  return {
    instance,
    initialValues,
    /** Of the record as it was read. */
    version: base?.version,
    submit,
    isDirty,
    stale,
    isSaving: creating.isPending || updating.isPending,
    closeStale: () => setStale(undefined),
    reload: ({ current }: Stale) => {
      setBase(current);
      instance.setFieldsValue(pick(current, names) as Record<string, string>);
      setStale(undefined);
    },
    applyMine: ({ current, mine }: Stale) => {
      setBase(current);
      setStale(undefined);
      send(mine, current.version);
    },
  };
}

const quiet = { successNotification: false as const, errorNotification: false as const };

const pick = (record: Values, names: string[]): Values =>
  Object.fromEntries(names.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]));

const isRow = (value: unknown): value is GridRow =>
  typeof value === 'object' && value !== null && 'id' in value;
