import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedProps } from '../editorContext.ts';
import { useSuggestions } from './useSuggestions.ts';
import { useTyped } from './useTyped.ts';

/** A word or a part of one; a whole word with those that there are. */
export function TextEditor({ field, operator, value, onChange }: TypedProps & { field: string }) {
  const { t } = useTranslation();
  const [isOpen, open] = useState(false);
  const { text, type, flush } = useTyped(typeof value === 'string' ? value : '', onChange);
  const isWhole = operator === '=' || operator === '!=';
  const options = useSuggestions(field, text, isWhole && isOpen);
  if (!isWhole)
    return (
      <Input
        value={text}
        onChange={({ target }) => type(target.value)}
        onBlur={flush}
        onPressEnter={flush}
        onKeyDown={({ key }) => key === 'Escape' && flush()}
        aria-label={t('rules.value')}
      />
    );
  return (
    <AutoComplete
      value={text}
      options={options}
      onChange={type}
      onFocus={() => open(true)}
      onBlur={() => {
        flush();
        open(false);
      }}
      popupMatchSelectWidth={false}
      aria-label={t('rules.value')}
    />
  );
}
