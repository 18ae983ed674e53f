import { CheckOutlined } from '@ant-design/icons';
import { Avatar, theme } from 'antd';
import type { MouseEvent } from 'react';
import { PersonAvatar } from '../PersonAvatar.tsx';

interface Props {
  name: string;
  label: string;
  isTicked: boolean;
  /** With the shift key, a whole stretch of rows. */
  onToggle: (isRange: boolean) => void;
}

/** Somebody's picture that is a box to tick: it turns into a check mark. */
export function TickAvatar({ name, label, isTicked, onToggle }: Props) {
  const { token } = theme.useToken();
  const ticked = { background: token.colorPrimary, color: token.colorTextLightSolid };
  return (
    <label className="tick-avatar" onMouseDown={keepFromSelecting}>
      <input
        type="checkbox"
        className="visually-hidden"
        aria-label={label}
        checked={isTicked}
        onChange={({ nativeEvent }) => onToggle('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
      />
      {isTicked ? (
        <Avatar size={32} aria-hidden style={ticked} icon={<CheckOutlined />} />
      ) : (
        <PersonAvatar size={32} name={name} />
      )}
    </label>
  );
}

/** With shift held the browser would select text, and then take the click for no click. */
function keepFromSelecting(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}
