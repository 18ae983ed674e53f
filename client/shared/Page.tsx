import { Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';

interface Props {
  title: string;
  /** What stands before the title on the browser's tab, where that differs. */
  tab?: string;
  above?: ReactNode;
  below?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A title, its actions at the right, and the content. */
export function Page({ title, tab = title, above, below, actions, children }: Props) {
  useDocumentTitle(tab);
  return (
    <Flex vertical gap="middle">
      <div>
        {above}
        <Flex justify="space-between" align="center" wrap gap="small">
          <Typography.Title level={1} style={{ margin: 0, fontSize: 24, overflowWrap: 'anywhere' }}>
            {title}
          </Typography.Title>
          {actions && (
            <Flex gap="small" wrap>
              {actions}
            </Flex>
          )}
        </Flex>
        {below && <div style={{ marginBlockStart: 8 }}>{below}</div>}
      </div>
      {children}
    </Flex>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} – Cohort` : 'Cohort';
  }, [title]);
}
