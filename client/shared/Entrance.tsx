import { Card, Flex, Segmented, Typography, theme } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, languages, speak } from '../locales/index.ts';
import { useDocumentTitle } from './Page.tsx';

interface Props {
  title: string;
  intro?: string;
  /** Of its card, at most; in pixels. */
  width?: number;
  children: ReactNode;
}

/** The frame of the pages before the door. */
export function Entrance({ title, intro, width = 400, children }: Props) {
  const { i18n, t } = useTranslation('session');
  const { token } = theme.useToken();
  useDocumentTitle(title);
  return (
    <Flex
      component="main"
      vertical
      align="center"
      justify="center"
      gap="middle"
      style={{
        minHeight: '100vh',
        padding: token.padding,
        background: token.colorBgLayout,
        boxSizing: 'border-box',
      }}
    >
      <Flex align="center" gap="small">
        <img src="/favicon.svg" alt="" width={32} height={32} />
        <Typography.Text strong style={{ fontSize: 20 }}>
          Cohort
        </Typography.Text>
      </Flex>
      <Card style={{ width: '100%', maxWidth: width }}>
        <Typography.Title level={1} style={{ fontSize: 20, marginTop: 0 }}>
          {title}
        </Typography.Title>
        {intro && <Typography.Paragraph type="secondary">{intro}</Typography.Paragraph>}
        {children}
      </Card>
      <Segmented
        size="small"
        aria-label={t('language')}
        options={languages.map((value) => ({ value, label: value.toUpperCase() }))}
        value={i18n.language}
        onChange={(language) => isLanguage(language) && void speak(language)}
      />
    </Flex>
  );
}
