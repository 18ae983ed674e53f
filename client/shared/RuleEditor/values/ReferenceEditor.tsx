import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedProps } from '../editorContext.ts';
import { takes } from '../shape.ts';
import { useNames } from './useNames.ts';
import { useSuggestions } from './useSuggestions.ts';

type Option = { value: string | number; label: string };

/** One or more rows of another source, of those that occur; "me" and "my branches" among them. */
export function ReferenceEditor({ field, view, operator, value, onChange }: TypedProps & { field: string }) {
  const { t } = useTranslation();
  const [text, search] = useState('');
  const [isOpen, open] = useState(false);
  const isMany = takes(operator) === 'many';
  const chosen = useMemo(() => (Array.isArray(value) ? value : isSome(value) ? [value] : []), [value]);
  const found = useSuggestions(field, text, isOpen);
  const names = useNames(view.to ?? '', chosen);
  const fixed = useFixed(view.to, isMany);
  const options = useMemo(
    () => listed({ text, fixed, chosen, names, found }),
    [text, fixed, chosen, names, found],
  );
  return (
    <Select
      {...(isMany ? { mode: 'multiple' as const } : {})}
      showSearch
      filterOption={false}
      options={options}
      value={isMany ? chosen : (chosen[0] ?? null)}
      onSearch={search}
      onOpenChange={open}
      onChange={(next: unknown) => onChange(next ?? undefined)}
      onBlur={() => search('')}
      placeholder={t('typeToSearch')}
      notFoundContent={t('nothingFound')}
      aria-label={t('rules.value')}
    />
  );
}

const isSome = (value: unknown): boolean => value !== undefined && value !== null;

/** Who asks is told by a word, and only where the comparison takes as many. */
function useFixed(to: string | undefined, isMany: boolean): Option[] {
  const { t } = useTranslation();
  return useMemo(() => {
    if (to === 'colleagues') return [{ value: '$me', label: t('me') }];
    return to === 'branches' && isMany ? [{ value: '$myBranches', label: t('myBranches') }] : [];
  }, [to, isMany, t]);
}

interface Known {
  text: string;
  fixed: Option[];
  chosen: unknown[];
  names: ReadonlyMap<number, string>;
  found: Option[];
}

/** While nobody searches, what is chosen stands first; a chosen one always has a name, or its number. */
function listed({ text, fixed, chosen, names, found }: Known): Option[] {
  if (text) return found;
  const own = chosen
    .filter((id) => typeof id === 'number')
    .map((id) => ({
      value: id,
      label: names.get(id) ?? found.find(({ value }) => value === id)?.label ?? `#${id}`,
    }));
  return [...new Map([...fixed, ...own, ...found].map((option) => [option.value, option])).values()];
}
