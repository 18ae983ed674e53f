import { createContext, type RefObject, useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/answer/answer.ts';
import type { CatalogView } from '../../../shared/catalog.ts';
import type { Draft } from '../draft.ts';
import { repairsOf } from '../repairs/repairs.ts';
import type { Change } from '../useDraft.ts';

export interface Mending {
  label: string;
  apply: () => void;
}

type Mender = (problem: Problem) => Mending[];

export const RepairContext = createContext<Mender>(() => []);

export const useRepairs = (): Mender => useContext(RepairContext);

/** The ways out of each problem, as buttons say them. The same function while the draft changes: who types must not draw them all anew. */
export function useMender(catalog: CatalogView, latest: RefObject<Draft>, change: Change): Mender {
  const { t } = useTranslation('builder');
  return useCallback<Mender>(
    (problem) =>
      repairsOf({ problem, draft: latest.current, catalog }).map(({ key, params, apply }) => ({
        label: t(`repair.${key}`, { ...params }),
        apply: () => change(apply),
      })),
    [catalog, latest, change, t],
  );
}
