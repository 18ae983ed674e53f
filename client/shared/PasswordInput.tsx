import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { PasswordProps } from 'antd/es/input';
import { useTranslation } from 'react-i18next';

/** A password that can be looked at; the eye says so in words. */
export function PasswordInput(props: PasswordProps) {
  const { t } = useTranslation();
  const eye = (isShown: boolean) =>
    isShown ? (
      <EyeOutlined aria-label={t('hidePassword')} />
    ) : (
      <EyeInvisibleOutlined aria-label={t('showPassword')} />
    );
  return <Input.Password {...props} iconRender={eye} />;
}
