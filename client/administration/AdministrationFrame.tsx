import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { SectionTabs } from '../shared/SectionTabs.tsx';
import { useSession } from '../shared/session.ts';
import { sections } from './sections.ts';

/** The tabs of Administration above each of its lists. */
export default function AdministrationFrame() {
  const { t } = useTranslation('administration');
  const { permissions } = useSession();
  const { pathname } = useLocation();
  const tabs = sections
    .filter(({ asks }) => permissions.includes(asks))
    .map(({ path, word }) => ({ to: path, word: t(word), isHere: pathname === path }));
  return (
    <Flex vertical gap="middle">
      <SectionTabs label={t('title')} tabs={tabs} />
      <Outlet />
    </Flex>
  );
}
