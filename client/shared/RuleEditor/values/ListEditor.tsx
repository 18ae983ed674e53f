import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedProps } from '../editorContext.ts';
import { scaleOf, stored } from './AmountEditor.tsx';
import { useSuggestions } from './useSuggestions.ts';

/** Any number of words or numbers, typed one after the other; words that there are can be taken from a list. */
export function ListEditor({ field, view, value, onChange }: TypedProps & { field: string }) {
  const { t } = useTranslation();
  const [text, search] = useState('');
  const [isOpen, open] = useState(false);
  const isText = view.type === 'text';
  const found = useSuggestions(field, text, isText && isOpen);
  const scale = scaleOf(view.type);
  const shown = (Array.isArray(value) ? value : []).map((item: unknown) =>
    typeof item === 'number' ? String(item / scale) : String(item),
  );
  const toStored = (typed: string): unknown =>
    isText ? typed : stored(Number(typed.replace(',', '.')), scale);
  return (
    <Select
      mode="tags"
      open={isText && isOpen && found.length > 0}
      onOpenChange={open}
      onSearch={search}
      options={found}
      suffixIcon={null}
      tokenSeparators={isText ? [';'] : [';', ' ']}
      value={shown}
      onChange={(texts: string[]) => onChange(texts.map(toStored).filter((item) => !Number.isNaN(item)))}
      placeholder={t('rules.typeAndEnter')}
      aria-label={t('rules.value')}
    />
  );
}
