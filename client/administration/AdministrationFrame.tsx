import { Flex, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { useSession } from '../shared/session.ts';
import { sections } from './sections.ts';

/** The tabs of Administration above each of its lists. */
export default function AdministrationFrame() {
  const { t } = useTranslation('administration');
  const { token } = theme.useToken();
  const { permissions } = useSession();
  return (
    <Flex vertical gap="middle">
      <Flex
        component="nav"
        aria-label={t('title')}
        gap="large"
        style={{ overflowX: 'auto', borderBottom: `1px solid ${token.colorBorderSecondary}` }}
      >
        {sections
          .filter(({ asks }) => permissions.includes(asks))
          .map(({ path, word }) => (
            <Tab key={path} path={path} word={t(word)} />
          ))}
      </Flex>
      <Outlet />
    </Flex>
  );
}

function Tab({ path, word }: { path: string; word: string }) {
  const { token } = theme.useToken();
  const isHere = useLocation().pathname === path;
  return (
    <Link
      to={path}
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
    </Link>
  );
}
