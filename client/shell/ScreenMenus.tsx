import { BulbOutlined, GlobalOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { languages } from '../locales/index.ts';
import { themes, useAppearance } from '../shared/appearance.ts';
import { useOwnSettings } from '../shared/useOwnSettings.ts';

/** Each language by its own name: who cannot read this one finds the way out. */
const ownNames = { fr: 'Français', en: 'English', es: 'Español' };

export function LanguageMenu() {
  const { t, i18n } = useTranslation('shell');
  const { mutate } = useOwnSettings();
  const items = languages.map((key) => ({
    key,
    label: <span lang={key}>{ownNames[key]}</span>,
    onClick: () => mutate({ language: key }),
  }));
  return (
    <Dropdown menu={{ items, selectable: true, selectedKeys: [i18n.language] }} trigger={['click']}>
      <Button
        type="text"
        icon={<GlobalOutlined />}
        aria-label={t('language', { language: i18n.language.toUpperCase() })}
      >
        {i18n.language.toUpperCase()}
      </Button>
    </Dropdown>
  );
}

export function ThemeMenu() {
  const { t } = useTranslation('shell');
  const { theme, isDark } = useAppearance();
  const { mutate } = useOwnSettings();
  const icons = { system: <BulbOutlined />, light: <SunOutlined />, dark: <MoonOutlined /> };
  const items = themes.map((key) => ({
    key,
    icon: icons[key],
    label: t(key),
    onClick: () => mutate({ theme: key }),
  }));
  return (
    <Dropdown menu={{ items, selectable: true, selectedKeys: [theme] }} trigger={['click']}>
      <Button type="text" icon={isDark ? <MoonOutlined /> : <SunOutlined />} aria-label={t('theme')} />
    </Dropdown>
  );
}
