import { useTranslation } from 'react-i18next';
import { everything, isGroup } from '../ruleTree.ts';
import type { Entry } from './EntryMenu.tsx';
import { type Editing, useEditing } from './editorContext.ts';
import { viewAt } from './families.ts';
import { mayCompare, whereOf, withValueSource, withWhere } from './fitting.ts';
import type { NodeProps } from './NodeMenu.tsx';
import { fittingParameters, parameterFor } from './values/parameters.ts';

/** What a comparison can be held against, and whether only some of the related rows are looked at. */
export function useValueEntries({ node, change }: NodeProps, isWanted: boolean): Entry[] {
  const { t } = useTranslation('RuleEditor');
  const editing = useEditing();
  if (!isWanted || isGroup(node) || node.match || !change) return [];
  const view = viewAt(editing.catalog, editing.source, node.field);
  if (!view) return [];
  const { operator, valueSource = 'value' } = node;
  const may = (source: 'value' | 'field' | 'parameter') => mayCompare(operator, view, source);
  const where = whereOf(node);
  const against = (key: 'value' | 'field' | 'parameter', value?: unknown): Entry => ({
    key,
    label: t(`against ${key}`),
    act: () => change((rule) => withValueSource(rule, key, value)),
  });
  return [
    ...(valueSource === 'value' ? [] : [against('value')]),
    ...(may('field') && valueSource !== 'field' ? [against('field')] : []),
    ...(may('parameter') && valueSource !== 'parameter'
      ? [{ ...against('parameter'), act: () => askLater(editing) }].filter(
          () => editing.declare !== undefined,
        )
      : []),
    ...(view.over
      ? [
          {
            key: 'where',
            label: t(where ? 'allOfThem' : 'someOfThem'),
            act: () => change((rule) => withWhere(rule, where ? undefined : everything)),
          },
        ]
      : []),
  ];

  /** An existing question that fits, else a new one under the field's name. */
  function askLater({ params, declare }: Editing): void {
    if (!view || !change || !declare) return;
    const [fitting] = fittingParameters(params, operator, view);
    const name = fitting?.name ?? declare(parameterFor(operator, view));
    change((rule) => withValueSource(rule, 'parameter', name));
  }
}
