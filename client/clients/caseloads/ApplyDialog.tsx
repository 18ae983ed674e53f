import { Alert, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Caseload } from '#server/clients/contract.ts';
import type { ActionView } from '../../shared/bulk/actions.ts';
import { failureText } from '../../shared/bulk/failures.ts';
import { Rehearsal } from '../../shared/bulk/Rehearsal.tsx';
import { useBulk } from '../../shared/bulk/useBulk.ts';
import { useUndoNotice } from '../../shared/bulk/useUndoNotice.tsx';
import { useFormat } from '../../shared/format.ts';
import { loads, type Move, sharesOf } from './moves.ts';

interface Props {
  people: readonly Caseload[];
  moves: readonly Move[];
  onClose: () => void;
  onDone: () => void;
}

const action: ActionView = { name: 'shareOut', right: 'clients.assign', asks: [] };

/** What each will have, rehearsed by the server; then all of it at once, to be undone at once. */
export function ApplyDialog({ people, moves, onClose, onDone }: Props) {
  const { t } = useTranslation('caseloads');
  const { number } = useFormat();
  const tell = useUndoNotice();
  const { rehearsal, acting } = useBulk({
    action,
    params: { to: sharesOf(moves) },
    selection: { ids: moves.map(({ clientId }) => clientId) },
    onActed: (answer) => {
      tell(action.name, answer);
      onDone();
    },
  });
  const error = acting.error ?? rehearsal.error;
  const changed = rehearsal.data?.changed ?? 0;
  const touched = loads(people, moves).filter(({ id }) =>
    moves.some(({ from, to }) => from === id || to === id),
  );
  return (
    <Modal
      open
      title={t('applyTitle')}
      okText={t('applyAll', { count: changed, shown: number(changed) })}
      okButtonProps={{ disabled: changed === 0 || rehearsal.isError }}
      cancelText={t('shared:cancel')}
      confirmLoading={acting.isPending}
      onOk={() => acting.mutate()}
      onCancel={onClose}
    >
      <ul className="caseload-changes">
        {touched.map(({ id, label, clients, planned }) => (
          <li key={id}>{t('change', { name: label, before: number(clients), after: number(planned) })}</li>
        ))}
      </ul>
      <div role="status" style={{ minHeight: 40 }}>
        {error && <Alert type="error" showIcon message={failureText(error, t)} />}
        {!error && rehearsal.data && <Rehearsal answer={rehearsal.data} />}
        {!error && !rehearsal.data && (
          <Typography.Text type="secondary">{t('bulk:rehearsing')}</Typography.Text>
        )}
      </div>
      <Typography.Text type="secondary">{t('applyNote')}</Typography.Text>
    </Modal>
  );
}
