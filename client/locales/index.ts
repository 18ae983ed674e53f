import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['fr', 'en', 'es'] as const;
export type Language = (typeof languages)[number];

type Words = Record<string, Record<string, string>>;

/** Every folder's words stand in its own `messages.ts`; the folder's name is the namespace. Each language is a file of its own. */
const load: Record<Language, () => Promise<{ default: Words }>> = {
  fr: () => import('virtual:words/fr'),
  en: () => import('virtual:words/en'),
  es: () => import('virtual:words/es'),
};

export const isLanguage = (text: unknown): text is Language =>
  languages.some((language) => language === text);

const remembered = 'cohort.language';

function firstLanguage(): Language {
  const wanted = [localStorage.getItem(remembered), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find(isLanguage) ?? 'fr';
}

/** To be awaited before anything is said. */
export async function beginToSpeak(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shared',
    resources: { [language]: (await load[language]()).default },
    keySeparator: false,
    // Said aloud, or a key with a blank would be taken for a sentence that has no namespace.
    nsSeparator: ':',
    interpolation: { escapeValue: false },
  });
}

/** Before anybody has signed in, the screen speaks as it last did here. A language that cannot be loaded leaves the one that is spoken. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  if (i18next.language === language) return;
  if (!i18next.hasResourceBundle(language, 'shared') && !(await learn(language))) return;
  await i18next.changeLanguage(language);
}

async function learn(language: Language): Promise<boolean> {
  const found = await load[language]().catch(() => undefined);
  for (const [namespace, said] of Object.entries(found?.default ?? {}))
    i18next.addResourceBundle(language, namespace, said);
  return found !== undefined;
}

export { i18next };
