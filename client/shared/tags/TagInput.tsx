import { AutoComplete } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useDebounced } from '../useDebounced.ts';
import { asTag, useTags } from './useTags.ts';

interface Props {
  id: string;
  /** The tag, once it stands still; nothing while it is typed, so that nothing is done with half a word. */
  onChange: (tag: string | null) => void;
}

const longest = 40;

/** One tag, typed or taken from those in use. */
export function TagInput({ id, onChange }: Props) {
  const [text, setText] = useState('');
  const options = useTags(text).map(({ tag }) => ({ value: tag }));
  const tag = asTag(text);
  const isStill = useDebounced(tag) === tag;
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => tell.current(isStill && tag ? tag : null), [tag, isStill]);
  return (
    <AutoComplete
      id={id}
      value={text}
      options={options}
      maxLength={longest}
      onChange={(value: string) => setText(value)}
    />
  );
}
