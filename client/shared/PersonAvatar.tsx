import { Avatar, theme } from 'antd';
import { initialsOf } from './initials.ts';

interface Props {
  name: string;
  /** In pixels; without it, as what it stands in says. */
  size?: number;
}

/** Somebody's initials in a colour of their own. It says nothing to a reader: the name stands beside it, or in what it belongs to. */
export function PersonAvatar({ name, size }: Props) {
  const { token } = theme.useToken();
  const hue = hueOf(name);
  const style = { background: token[`${hue}2`], color: token[`${hue}9`], fontSize: size && size * 0.45 };
  return (
    <Avatar aria-hidden style={style} {...(size ? { size } : {})}>
      {initialsOf(name)}
    </Avatar>
  );
}

/** Those of antd's whose ninth shade can be read on their second, in the light and in the dark. */
export const hues = ['blue', 'geekblue', 'purple', 'magenta', 'volcano', 'orange', 'green', 'cyan'] as const;

/** The same for the same name, on every page and every day. */
function hueOf(name: string): (typeof hues)[number] {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return hues[sum % hues.length] ?? hues[0];
}
