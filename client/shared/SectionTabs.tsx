import { Flex, Typography, theme } from 'antd';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useFormat } from './format.ts';

interface Props {
  label: string;
  tabs: readonly { to: string; word: string; isHere: boolean; count?: number | undefined }[];
  /** What stands at the end of the line; where there is no room for all, below it: no tab goes out of sight for it. */
  extra?: ReactNode;
}

/** Sections that have addresses of their own: each tab is a link. */
export function SectionTabs({ label, tabs, extra }: Props) {
  const { token } = theme.useToken();
  return (
    <Flex align="center" gap="middle" wrap>
      <Flex
        component="nav"
        aria-label={label}
        gap="middle"
        style={{
          flex: '1 1 auto',
          minWidth: 0,
          maxWidth: '100%',
          overflowX: 'auto',
          borderBottom: `1px solid ${token.colorBorderSecondary}`,
        }}
      >
        {tabs.map((tab) => (
          <Tab key={tab.to} {...tab} />
        ))}
      </Flex>
      {extra}
    </Flex>
  );
}

function Tab({ to, word, isHere, count }: Props['tabs'][number]) {
  const { token } = theme.useToken();
  const link = useInSight(isHere);
  const { number } = useFormat();
  return (
    <Link
      ref={link}
      to={to}
      aria-current={isHere ? 'page' : undefined}
      style={{
        padding: `${token.paddingXS}px 0`,
        whiteSpace: 'nowrap',
        color: token.colorText,
        fontWeight: isHere ? token.fontWeightStrong : 'normal',
        borderBottom: `2px solid ${isHere ? token.colorPrimary : 'transparent'}`,
      }}
    >
      {word}
      {count !== undefined && (
        <Typography.Text type="secondary" style={{ fontSize: 12, fontWeight: 'normal' }}>
          {` ${number(count)}`}
        </Typography.Text>
      )}
    </Link>
  );
}

/** Where the line is longer than the window, the tab that one is on is brought to its middle; the page itself stays where it is. */
function useInSight(isHere: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => {
    const line = link.current?.parentElement;
    if (!isHere || !link.current || !line) return;
    const tab = link.current.getBoundingClientRect();
    const room = line.getBoundingClientRect();
    line.scrollLeft += tab.left + tab.width / 2 - room.left - room.width / 2;
  }, [isHere]);
  return link;
}
