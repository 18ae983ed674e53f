import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translations } from 'react-querybuilder';
import type { CatalogView, FieldView } from '../catalog.ts';
import { operatorKey } from './operatorKey.ts';

/** Everything that the editor says, in the language of the screen. */
export function useEditorWords() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      translations: translationsIn(t),
      operatorsFor: (catalog: CatalogView, view: FieldView | undefined) => operatorsIn(t, catalog, view),
    }),
    [t],
  );
}

type Translate = (key: string) => string;

const operatorsIn = (t: Translate, catalog: CatalogView, view: FieldView | undefined) =>
  (view ? catalog.operators[view.type] : [])
    .filter((name) => view?.nullable || (name !== 'null' && name !== 'notNull'))
    .map((name) => ({ name, label: t(operatorKey(name, view?.type ?? 'text')) }));

const translationsIn = (t: Translate): Partial<Translations> => ({
  fields: { title: t('rules.field'), placeholderLabel: t('rules.chooseField'), placeholderGroupLabel: '' },
  operators: { title: t('rules.operator'), placeholderLabel: t('rules.operator'), placeholderGroupLabel: '' },
  value: { title: t('rules.value') },
  combinators: { title: t('rules.combinator') },
  notToggle: { label: t('rules.not'), title: t('rules.notHint') },
  addRule: { label: t('rules.addRule'), title: t('rules.addRule') },
  addGroup: { label: t('rules.addGroup'), title: t('rules.addGroup') },
  removeRule: { label: '', title: t('rules.removeRule') },
  removeGroup: { label: '', title: t('rules.removeGroup') },
  cloneRule: { label: '', title: t('rules.cloneRule') },
  cloneRuleGroup: { label: '', title: t('rules.cloneGroup') },
});
