// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { dimensionOf } from './dimensions.ts';
import { notKnownCode } from './filters/filter.ts';
import { listLocale, lowerFirst, type Query, queryWords, type QuerySpeech } from './query-words.ts';

export interface Labels {
  /** The label of a code; null and `none` read "Not known". */
  readonly labelOf: (dimension: DimensionCode, code: string | null) => string;
  readonly words: (query: Query) => string;
  readonly speech: QuerySpeech;
}

/** How codes and queries are said in the reader's language. */
export function useLabels(): Labels {
  const { t, i18n } = useTranslation('statistics');
  const { t: tCommon } = useTranslation('common');
  const { language } = useLanguage();
  return useMemo(() => {
    const nameOf = (dimension: DimensionCode, code: string | null): string => {
      if (code === null || code === notKnownCode) return tCommon('notKnown');
      const { codeList } = dimensionOf(dimension);
      if (codeList !== undefined) return labelOf(codeList, code, language);
      const quarter = /^(\d{4})-Q([1-4])$/.exec(code);
      if (quarter) return t('quarter', { year: quarter[1], quarter: quarter[2] });
      const source = `sources.${code}`;
      return dimension === 'source' && i18n.exists(source, { ns: 'statistics' }) ? t(source) : code;
    };
    const speech: QuerySpeech = {
      t: (key, values) => t(key, values ?? {}),
      labelInSentence: (dimension, code) => {
        if (code === notKnownCode) return t(`words.notKnown.${dimension}`);
        const own = `words.labels.${dimension}.${code}`;
        if (i18n.exists(own, { ns: 'statistics' })) return t(own);
        const name = nameOf(dimension, code);
        const { codeList } = dimensionOf(dimension);
        return codeList === 'country' || codeList === 'unRegion' ? name : lowerFirst(name);
      },
      locale: listLocale(language),
    };
    return { labelOf: nameOf, words: (query) => queryWords(query, speech), speech };
  }, [t, tCommon, i18n, language]);
}
