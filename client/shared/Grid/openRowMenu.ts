import type { MouseEvent } from 'react';

/** The other mouse button opens the row's menu; on a link, a field or marked text it stays the browser's. */
export function openRowMenu(event: MouseEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (
    window.getSelection()?.toString() ||
    (target instanceof Element && target.closest('a, input, .ant-dropdown, .ant-modal-root'))
  )
    return;
  const button = currentTarget.querySelector<HTMLElement>('.row-menu');
  if (!button) return;
  event.preventDefault();
  button.click();
}
