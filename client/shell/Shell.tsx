import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, Layout, theme } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Splash } from '../shared/Splash.tsx';
import { useNarrow } from '../shared/useNarrow.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { Brand, MainMenu } from './MainMenu.tsx';
import { LanguageMenu, ThemeMenu } from './ScreenMenus.tsx';

/** The frame of every page: menu, header, content. On a phone the menu comes in from the side. */
export default function Shell() {
  const { t } = useTranslation('shell');
  const { token } = theme.useToken();
  const narrow = useNarrow(900);
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#content">
        {t('shared:skipToContent')}
      </a>
      {!narrow && (
        <Layout.Sider
          width={232}
          style={{
            background: token.colorBgContainer,
            borderInlineEnd: `1px solid ${token.colorBorderSecondary}`,
            position: 'sticky',
            top: 0,
            height: '100vh',
            overflow: 'auto',
          }}
        >
          <Brand />
          <MainMenu />
        </Layout.Sider>
      )}
      <Layout>
        <Header narrow={narrow} />
        <Layout.Content
          id="content"
          tabIndex={-1}
          style={{ padding: narrow ? token.padding : token.paddingLG, minWidth: 0 }}
        >
          <Suspense fallback={<Splash />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function Header({ narrow }: { narrow: boolean }) {
  const { token } = theme.useToken();
  return (
    <Layout.Header
      style={{
        position: 'sticky',
        top: 0,
        zIndex: 20,
        lineHeight: 'normal',
        background: token.colorBgContainer,
        borderBottom: `1px solid ${token.colorBorderSecondary}`,
        padding: `0 ${narrow ? token.paddingSM : token.paddingLG}px`,
      }}
    >
      <Flex align="center" gap="small" style={{ height: '100%' }}>
        {narrow && <PhoneMenu />}
        <div style={{ flex: '1 1 0', maxWidth: 440, minWidth: 0 }}>
          <GlobalSearch />
        </div>
        <Flex align="center" gap={narrow ? 0 : 4} style={{ marginInlineStart: 'auto' }}>
          <LanguageMenu />
          <ThemeMenu />
          <AccountMenu />
        </Flex>
      </Flex>
    </Layout.Header>
  );
}

function PhoneMenu() {
  const { t } = useTranslation('shell');
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button
        type="text"
        icon={<MenuOutlined />}
        aria-label={t('openMenu')}
        aria-expanded={isOpen}
        onClick={() => open(true)}
      />
      <Drawer
        placement="left"
        width={264}
        open={isOpen}
        onClose={() => open(false)}
        title={<Brand />}
        styles={{ body: { padding: 0 } }}
      >
        <MainMenu onChoose={() => open(false)} />
      </Drawer>
    </>
  );
}
