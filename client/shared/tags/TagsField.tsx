import { Select } from 'antd';
import { useState } from 'react';
import { plain } from '../plain.ts';
import { asTag, useTags } from './useTags.ts';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (tags: string | null) => void;
}

const separator = ', ';

export const tagsIn = (tags: unknown): string[] =>
  typeof tags === 'string' && tags ? tags.split(separator) : [];

/** A client's tags: chosen from those in use, or new. */
export function TagsField({ id, value, onChange }: Props) {
  const [text, search] = useState('');
  const options = useTags(text)
    .map(({ tag }) => ({ value: tag }))
    .filter(({ value: tag }) => plain(tag).includes(plain(text.trim())));
  const change = (tags: string[]): void => {
    const kept = [...new Set(tags.map(asTag).filter(Boolean))];
    onChange?.(kept.join(separator) || null);
    search('');
  };
  return (
    <Select<string[]>
      {...(id ? { id } : {})}
      mode="tags"
      filterOption={false}
      tokenSeparators={[',', ';']}
      options={options}
      value={tagsIn(value)}
      onSearch={search}
      onChange={change}
    />
  );
}
