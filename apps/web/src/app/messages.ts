// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Catalogue } from './catalogue.ts';
import { isLanguage, type Language, languages } from '../lib/language.ts';

const languageKey = 'palermo.language';

/** Each language is fetched only when it is used. */
const catalogues: Readonly<Record<Language, () => Promise<{ catalogue: Catalogue }>>> = {
  en: () => import('./messages-en.ts'),
  fr: () => import('./messages-fr.ts'),
  ar: () => import('./messages-ar.ts'),
};

/** Nothing where the browser is told to keep nothing: the choice then lasts as long as the page. */
function rememberedLanguage(): Language | undefined {
  try {
    const chosen = localStorage.getItem(languageKey);
    return isLanguage(chosen) ? chosen : undefined;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(languageKey, language);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The language chosen on this device before, else the browser's first that is complete, else English. */
function firstLanguage(): Language {
  const chosen = rememberedLanguage();
  if (chosen !== undefined) return chosen;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'en';
}

async function loadCatalogue(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  const { catalogue } = await catalogues[language]();
  for (const [namespace, messages] of Object.entries(catalogue)) {
    i18next.addResourceBundle(language, namespace, messages);
  }
}

/** Starts translation in the reader's language. */
export async function startMessages(): Promise<Language> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    supportedLngs: [...languages],
    fallbackLng: false,
    defaultNS: 'common',
    ns: [],
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  await loadCatalogue(language);
  return language;
}

/** Changes the language of every page at once and remembers it on this device. */
export async function switchLanguage(language: Language): Promise<void> {
  await loadCatalogue(language);
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}
