import type { I18nProvider } from '@refinedev/core';
import { i18next, isLanguage, speak } from '../locales/index.ts';

export const i18nProvider: I18nProvider = {
  translate: (key, options, defaultMessage) => {
    const values: Record<string, unknown> = typeof options === 'object' && options !== null ? options : {};
    return i18next.t(key, {
      defaultValue: typeof options === 'string' ? options : (defaultMessage ?? key),
      ...values,
    });
  },
  changeLocale: async (locale) => {
    if (isLanguage(locale)) await speak(locale);
  },
  getLocale: () => i18next.language,
};
