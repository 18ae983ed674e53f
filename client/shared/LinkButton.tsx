import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link that looks like a button: it can be opened in another tab. */
export function LinkButton({ to, ...props }: ButtonProps & { to: string }) {
  const follow = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button
      {...props}
      href={useHref(to)}
      onClick={(event) => follow(event as Parameters<typeof follow>[0])}
    />
  );
}
