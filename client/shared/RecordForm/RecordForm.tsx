import { Button, Card, Flex, Form, theme } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RequestError } from '../../providers/http.ts';
import type { GridRow } from '../Grid/useGrid.ts';
import { UnsavedGuard } from '../UnsavedGuard.tsx';
import { useNarrow } from '../useNarrow.ts';
import { useContinues } from './continuing.ts';
import { DraftNote } from './DraftNote.tsx';
import { DraftOffer } from './DraftOffer.tsx';
import { draftStore } from './draftStore.ts';
import { FieldItem } from './FieldItem.tsx';
import type { FormField, Values } from './formFields.ts';
import { StaleDialog } from './StaleDialog.tsx';
import { useDraft } from './useDraft.ts';
import { useRecordForm } from './useRecordForm.ts';

interface Props {
  resource: string;
  fields: readonly FormField[];
  /** Absent when creating. */
  record?: GridRow;
  initial?: Values;
  /** Told what the server refused, beside the fields that show it. */
  onRefused?: ((error: RequestError) => void) | undefined;
  createText?: string | undefined;
  /** Where to go afterwards, when not to the record's own page. */
  onSaved?: (row: GridRow) => void;
  onCancel?: () => void;
  /** Without a frame and in one column, where it stands in a drawer. */
  plain?: boolean;
  /** Where on the server what is typed is kept until it is saved. */
  draftAt?: string | undefined;
}

/** Creates or changes one record: what is asked comes as a list, what the server finds wrong lands on its field. */
export function RecordForm({ resource, fields, record, initial = {}, onRefused, ...given }: Props) {
  const { onSaved, onCancel, createText, plain = false, draftAt } = given;
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const navigate = useNavigate();
  const narrow = useNarrow(768) || plain;
  const names = fields.map(({ name }) => name);
  const [store] = useState(() => (draftAt === undefined ? undefined : draftStore(draftAt)));
  const form = useRecordForm({
    resource,
    names,
    record,
    initial,
    onRefused,
    onSaved,
    onStored: store?.forget,
  });
  const draft = useDraft({
    store,
    version: form.version,
    form: form.instance,
    initial: form.initialValues,
    isDirty: form.isDirty,
    continues: useContinues(),
  });
  const leave = () => void navigate(record ? `/${resource}/${record.id}` : `/${resource}`);
  return (
    <Frame plain={plain}>
      {draft.offered && (
        <DraftOffer
          draft={draft.offered}
          isRival={draft.isRival}
          onTake={draft.take}
          onDiscard={draft.discard}
        />
      )}
      <Form
        form={form.instance}
        layout="vertical"
        initialValues={form.initialValues}
        onFinish={form.submit}
        onValuesChange={draft.keep}
        scrollToFirstError={{ focus: true }}
      >
        <div
          style={{
            display: 'grid',
            gridTemplateColumns: narrow ? 'minmax(0, 1fr)' : 'repeat(2, minmax(0, 1fr))',
            columnGap: token.marginLG,
            maxWidth: 920,
          }}
        >
          {fields.map((field) => (
            <FieldItem key={field.name} resource={resource} field={field} />
          ))}
        </div>
        <Flex gap="small">
          <Button type="primary" htmlType="submit" loading={form.isSaving}>
            {record ? t('save') : (createText ?? t('create'))}
          </Button>
          <Button onClick={onCancel ?? leave}>{t('cancel')}</Button>
        </Flex>
        {store && <DraftNote state={draft.state} />}
      </Form>
      <UnsavedGuard isDirty={draft.isUnsaved} save={store && draft.write} />
      {form.stale && (
        <StaleDialog
          resource={resource}
          fields={fields}
          stale={form.stale}
          onReload={form.reload}
          onApply={form.applyMine}
          onClose={form.closeStale}
        />
      )}
    </Frame>
  );
}

const Frame = ({ plain, children }: { plain: boolean; children: ReactNode }) =>
  plain ? children : <Card>{children}</Card>;
