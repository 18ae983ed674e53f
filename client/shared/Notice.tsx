import { Flex, Typography, theme } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  icon?: ReactNode;
  title: string;
  text?: string;
  action?: ReactNode;
  level?: 1 | 2;
}

/** A calm message in the middle of where something would stand, with one thing to do next. */
export function Notice({ icon, title, text, action, level }: Props) {
  const { token } = theme.useToken();
  return (
    <Flex
      vertical
      align="center"
      gap="small"
      style={{ padding: `${token.paddingXL}px ${token.padding}px`, textAlign: 'center' }}
    >
      {icon && (
        <span aria-hidden style={{ fontSize: 32, color: token.colorTextQuaternary }}>
          {icon}
        </span>
      )}
      {level ? (
        <Typography.Title level={level} style={{ fontSize: 20, margin: 0 }}>
          {title}
        </Typography.Title>
      ) : (
        <Typography.Text strong>{title}</Typography.Text>
      )}
      {text && <Typography.Text type="secondary">{text}</Typography.Text>}
      {action}
    </Flex>
  );
}
