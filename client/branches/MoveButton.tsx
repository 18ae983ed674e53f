import { Alert, App, Button, Checkbox, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { branchUses } from '#server/branches/contract.ts';
import { isRequestError } from '../providers/http.ts';
import { Dialog } from '../shared/Dialog.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { ReferenceSelect } from '../shared/ReferenceSelect.tsx';
import { useBranchUse, useMove } from './useMove.ts';

/** Closing a branch: what belongs to it today, and where it goes. */
export function MoveButton({ branch }: { branch: GridRow }) {
  const { t } = useTranslation('branches');
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button onClick={() => open(true)}>{t('move')}</Button>
      {isOpen && <MoveDialog branch={branch} onClose={() => open(false)} />}
    </>
  );
}

function MoveDialog({ branch, onClose }: { branch: GridRow; onClose: () => void }) {
  const { t } = useTranslation('branches');
  const { message } = App.useApp();
  const [to, setTo] = useState<unknown>();
  const [deactivate, setDeactivate] = useState(true);
  const { data: use } = useBranchUse(branch.id);
  const { mutate, isPending, error } = useMove(branch.id);
  const done = () => {
    void message.success(t(deactivate ? 'closed' : 'moved', { name: branch.name }));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('moveTitle', { name: branch.name })}
      okText={t(deactivate ? 'moveAndClose' : 'moveOnly')}
      cancelText={t('shared:cancel')}
      okButtonProps={{ disabled: typeof to !== 'number', loading: isPending }}
      onOk={() => typeof to === 'number' && mutate({ to, deactivate }, { onSuccess: done })}
      onCancel={onClose}
      width={480}
    >
      <p>{t('moveText')}</p>
      {use ? (
        <ul>
          {branchUses.map((name) => (
            <li key={name}>{t(`use ${name}`, { count: use[name] ?? 0 })}</li>
          ))}
        </ul>
      ) : (
        <Skeleton active title={false} />
      )}
      <Form layout="vertical" component={false}>
        <Form.Item label={t('moveTo')} htmlFor="move-to">
          <ReferenceSelect id="move-to" to="branches" value={to} onChange={setTo} />
        </Form.Item>
        <Checkbox checked={deactivate} onChange={({ target }) => setDeactivate(target.checked)}>
          {t('close')}
        </Checkbox>
      </Form>
      {error && (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ marginTop: 12 }}
          message={t(`shared:problem ${isRequestError(error) ? error.problems[0]?.code : ''}`, {
            defaultValue: t('shared:error internal'),
          })}
        />
      )}
    </Dialog>
  );
}
