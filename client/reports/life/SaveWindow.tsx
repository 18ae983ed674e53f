import { lazy } from 'react';
import { Later } from '../../shared/Later.tsx';
import type { useSaving } from './useSaving.ts';

const SaveDialog = lazy(() => import('./SaveDialog.tsx').then((module) => ({ default: module.SaveDialog })));

/** Asks for a name whenever saving wants one. */
export function SaveWindow({ saving }: { saving: ReturnType<typeof useSaving> }) {
  return (
    <Later isOpen={saving.asked !== undefined}>
      <SaveDialog
        asked={saving.asked}
        initial={saving.titles}
        isBusy={saving.isBusy}
        onCancel={() => saving.ask(undefined)}
        onDone={saving.answer}
      />
    </Later>
  );
}
