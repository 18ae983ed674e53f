import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ReportDefinition } from '#reports/definition.ts';
import { FavouriteButton } from './FavouriteButton.tsx';
import { LifeMenu } from './LifeMenu.tsx';
import { SaveWindow } from './SaveWindow.tsx';
import { type Saved, savedKey } from './saved.ts';
import { useSaving } from './useSaving.ts';

/** What can be done with a stored report while it is read. */
export function LifeActions({ saved, definition }: { saved: Saved; definition: ReportDefinition }) {
  const client = useQueryClient();
  const leaving = useRef(false);
  const show = (now: Saved): void => void client.setQueryData(savedKey(saved.id), now);
  const saving = useSaving({
    saved,
    suggestedName: saved.name,
    definition,
    leaving,
    onReload: () => void client.invalidateQueries({ queryKey: savedKey(saved.id) }),
    onSaved: show,
    onRenamed: show,
  });
  return (
    <>
      <FavouriteButton saved={saved} onChanged={show} />
      <LifeMenu saved={saved} saving={saving} onChanged={show} onRestored={show} />
      <SaveWindow saving={saving} />
    </>
  );
}
