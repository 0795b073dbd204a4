// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Wording } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { WordsInput } from '../../ui/form-fields.tsx';

export interface TypedWording {
  readonly en: string;
  readonly fr: string;
  readonly ar: string;
}

/** Words as a form holds them: empty where a language has none. */
export function typedWordingOf(wording: Partial<Wording> = {}): TypedWording {
  const { en = '', fr = '', ar = '' } = wording;
  return { en, fr, ar };
}

/** The words that were typed; languages without any are left out. */
export function wordingOf({ en, fr, ar }: TypedWording): Wording {
  return {
    en: en.trim(),
    ...(fr.trim() === '' ? {} : { fr: fr.trim() }),
    ...(ar.trim() === '' ? {} : { ar: ar.trim() }),
  };
}

interface WordingInputsProps {
  /** What the words are. */
  readonly of: 'paraphrase' | 'titles';
  readonly words: TypedWording;
  readonly onChange: (words: TypedWording) => void;
  /** English was asked for and is not there. */
  readonly isMissing: boolean;
}

/** The same words in each language; English is needed. */
export function WordingInputs({ of, words, onChange, isMissing }: WordingInputsProps) {
  const { t } = useTranslation('commitments');
  return (['en', 'fr', 'ar'] as const).map((language) => (
    <WordsInput
      key={language}
      label={t(`${of}.${language}`)}
      value={words[language]}
      onChange={(typed) => onChange({ ...words, [language]: typed })}
      maxLength={1000}
      error={language === 'en' && isMissing ? t('missing') : undefined}
    />
  ));
}
