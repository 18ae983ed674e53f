import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAction } from './actions.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { useDialog } from './useDialog.ts';
import { useOffered } from './useOffered.ts';
import { useUndoNotice } from './useUndoNotice.tsx';

interface Wanted {
  id: number;
  without: readonly BulkAction[];
  /** Where the focus goes back to. */
  opener: RefObject<HTMLElement | null>;
}

/** What can be done with many clients, as a menu for one, and the dialog that asks the rest. */
export function useActsOnOne({ id, without, opener }: Wanted) {
  const { t } = useTranslation('bulk');
  const offered = useOffered();
  const dialog = useDialog();
  const tell = useUndoNotice();
  const items = offered
    .filter(({ name }) => !without.includes(name))
    .map((action) => ({
      key: action.name,
      label: t(`act.${action.name}`),
      onClick: () => dialog.open(action, opener.current),
    }));
  const { action } = dialog;
  const asking = action && (
    <BulkDialog
      key={dialog.turn}
      action={action}
      selection={{ ids: [id] }}
      isOpen={dialog.isOpen}
      onClose={dialog.close}
      onClosed={dialog.finish}
      onActed={(answer) => {
        dialog.close();
        tell(action.name, answer);
      }}
    />
  );
  return { items, asking };
}
