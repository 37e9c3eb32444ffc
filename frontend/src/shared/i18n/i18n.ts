import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type LocaleTree = { [key: string]: string | LocaleTree };
export type LocaleLoader = Record<Language, () => Promise<{ default: LocaleTree }>>;

/** Brings the locale files of many folders together; two files claiming one key is a mistake worth a loud error. */
export function mergeLocales(modules: Record<string, LocaleTree>): LocaleTree {
  const all: LocaleTree = {};
  for (const [path, tree] of Object.entries(modules)) {
    for (const [key, value] of Object.entries(tree)) {
      if (key in all) throw new Error(`locale key "${key}" stands twice, again in ${path}`);
      all[key] = value;
    }
  }
  return all;
}

export function storedLanguage(): Language {
  const stored = readStored();
  return LANGUAGES.find((language) => language === stored) ?? 'zh-CN';
}

function readStored(): string | null {
  try {
    return localStorage.getItem('daylight.language');
  } catch {
    return null;
  }
}

let loader: LocaleLoader | undefined;

export async function startI18n(locales: LocaleLoader): Promise<void> {
  loader = locales;
  const language = storedLanguage();
  const tree = (await locales[language]()).default;
  await i18next.use(initReactI18next).init({
    lng: language,
    // Every language is complete (key-diff test), so no second language is loaded as a net.
    fallbackLng: false,
    resources: { [language]: { translation: tree } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function switchLanguage(language: Language): Promise<void> {
  if (!loader) return;
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await loader[language]()).default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem('daylight.language', language);
  } catch {
    // Storage may be forbidden; the choice then lasts for this visit.
  }
}
