import { type ConfigProviderProps, theme } from 'antd';
import en from 'antd/es/locale/en_US';
import es from 'antd/es/locale/es_ES';
import fr from 'antd/es/locale/fr_CA';
import dayjs from 'dayjs';
import 'dayjs/locale/es';
import 'dayjs/locale/fr-ca';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from './shared/appearance.ts';
import { useIsPrinting } from './shared/useIsPrinting.ts';

const locales: Record<string, { antd: typeof fr; dayjs: string }> = {
  fr: { antd: fr, dayjs: 'fr-ca' },
  en: { antd: en, dayjs: 'en' },
  es: { antd: es, dayjs: 'es' },
};

/** Language and look for antd, dayjs and the document, switched together. Paper is light. */
export function useScreen(): ConfigProviderProps {
  const language = useTranslation().i18n.language;
  const isPrinting = useIsPrinting();
  const isDark = useAppearance().isDark && !isPrinting;
  const words = locales[language] ?? locales.fr;
  useEffect(() => {
    document.documentElement.lang = language;
    dayjs.locale(words?.dayjs ?? 'fr-ca');
  }, [language, words]);
  useEffect(() => {
    document.documentElement.dataset.dark = String(isDark);
  }, [isDark]);
  return useMemo(() => ({ ...(words ? wordsOf(words.antd) : {}), theme: look(isDark) }), [words, isDark]);
}

/** antd's windows say "Close" in every language, unless they are told the word. */
const wordsOf = (locale: typeof fr): ConfigProviderProps => ({
  locale,
  modal: { closable: { 'aria-label': locale.global?.close } },
});

const prefersStillness = window.matchMedia('(prefers-reduced-motion: reduce)');

/** One accent; everything else is antd's own scale. */
const look = (isDark: boolean): NonNullable<ConfigProviderProps['theme']> => ({
  cssVar: { key: 'cohort' },
  hashed: false,
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    colorPrimary: isDark ? '#23877f' : '#0f766e',
    colorLink: accent(isDark),
    borderRadius: 8,
    motion: !prefersStillness.matches,
    fontFamily:
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif",
    ...(isDark ? darkContrast : lightContrast),
  },
  components: {
    Layout: { headerHeight: 56, headerPadding: '0 24px' },
    Menu: { itemHeight: 36, activeBarBorderWidth: 0, itemSelectedColor: accent(isDark) },
    Tabs: { itemSelectedColor: accent(isDark), inkBarColor: accent(isDark) },
    Pagination: { itemActiveColor: accent(isDark), itemActiveColorHover: accent(isDark) },
    Tag: isDark ? {} : { colorWarning: '#874d00' },
    Table: { cellPaddingBlockMD: 8, cellPaddingBlockSM: 5, headerBorderRadius: 8 },
    List: { colorTextDisabled: (isDark ? darkContrast : lightContrast).colorTextDescription },
    Descriptions: { labelColor: (isDark ? darkContrast : lightContrast).colorTextDescription },
  },
});

/** The accent where it is text. */
const accent = (isDark: boolean): string => (isDark ? '#5cc8bf' : '#0f766e');

/** antd's own greens, reds and greys are too pale for small text: these reach 4.5 to 1. */
const lightContrast = {
  colorTextDescription: 'rgba(0,0,0,0.62)',
  colorTextPlaceholder: 'rgba(0,0,0,0.55)',
  colorSuccess: '#166534',
  colorSuccessBg: '#e8f5ec',
  colorErrorBg: '#fff1f0',
  colorError: '#cf1322',
  colorPrimaryBg: '#e6f4f2',
  colorPrimaryBgHover: '#d3ece8',
};

const darkContrast = {
  colorTextDescription: 'rgba(255,255,255,0.65)',
  colorTextPlaceholder: 'rgba(255,255,255,0.55)',
  colorSuccess: '#4ade80',
  colorError: '#ff7875',
};
