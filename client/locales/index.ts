import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['fr', 'en', 'es'] as const;
export type Language = (typeof languages)[number];

type Messages = Record<Language, Record<string, string>>;

/** Every folder's words stand in its own `messages.ts`; the folder's name is the namespace. */
const found = import.meta.glob<{ messages: Messages }>(['../*/messages.ts', '../*/*/messages.ts'], {
  eager: true,
});

const namespaces = Object.entries(found).map(([path, module]) => ({
  name: path.split('/').at(-2) ?? '',
  messages: module.messages,
}));

const resourcesIn = (language: Language) =>
  Object.fromEntries(namespaces.map(({ name, messages }) => [name, messages[language]]));

export const isLanguage = (text: unknown): text is Language =>
  languages.some((language) => language === text);

const remembered = 'cohort.language';

function firstLanguage(): Language {
  const wanted = [localStorage.getItem(remembered), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find(isLanguage) ?? 'fr';
}

void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: 'en',
  defaultNS: 'shared',
  ns: namespaces.map(({ name }) => name),
  resources: Object.fromEntries(languages.map((language) => [language, resourcesIn(language)])),
  keySeparator: false,
  // Said aloud, or a key with a blank would be taken for a sentence that has no namespace.
  nsSeparator: ':',
  interpolation: { escapeValue: false },
});

/** Before anybody has signed in, the screen speaks as it last did here. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

export { i18next };
