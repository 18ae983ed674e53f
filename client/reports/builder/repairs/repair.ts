import type { Problem } from '../../../shared/answer/answer.ts';
import type { CatalogView } from '../../../shared/catalog.ts';
import { fieldLabel } from '../../../shared/fieldNames.ts';
import { viewAt } from '../../../shared/RuleEditor/families.ts';
import type { Draft } from '../draft.ts';

/** One click that settles a problem; the key is of the messages. */
export interface Repair {
  key: string;
  params?: Record<string, string>;
  apply: (draft: Draft) => Draft;
}

export interface Place {
  problem: Problem;
  draft: Draft;
  catalog: CatalogView;
}

export const fix = (key: string, apply: Repair['apply']): Repair => ({ key, apply });

/** A part that need not be there. */
type Optional = 'totals' | 'compare' | 'top' | 'having' | 'chart' | 'timeZone';

export const leaveOut = (part: Optional): Repair =>
  fix(`leaveOut.${part}`, (draft) => ({ ...draft, [part]: undefined }));

/** The known names most like the unknown one, as the server tells them. */
export const nearestIn = ({ params }: Problem): string[] =>
  String(params?.nearest ?? '')
    .split(', ')
    .filter(Boolean);

/** Each of the nearest fields in place of the unknown one. */
export const replacements = (
  { problem, catalog }: Place,
  source: string,
  apply: (field: string) => Repair['apply'],
): Repair[] =>
  nearestIn(problem)
    .filter((name) => viewAt(catalog, source, name))
    .map((name) => ({
      key: 'replace',
      params: { name: fieldLabel(catalog, source, name) },
      apply: apply(name),
    }));

export const numberAt = (path: Problem['path'], at: number): number => Number(path[at]);
