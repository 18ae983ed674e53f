import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { NoRight } from '../shared/NoRight.tsx';
import { useMay } from '../shared/session.ts';

export function ForAdministrators() {
  const { t } = useTranslation();
  return useMay('administration.open') ? <Outlet /> : <NoRight text={t('page.noRightText')} />;
}
