// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportSummary } from '@palermo/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';

/** The title of a report in the reader's language, or in one of its own. */
export function useReportTitle(): (report: Pick<ReportSummary, 'titles' | 'languages' | 'year'>) => string {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  return useCallback(
    ({ titles, languages, year }) =>
      titles[language] ??
      languages.map((each) => titles[each]).find((title) => title !== undefined) ??
      t('one.defaultTitle', { year }),
    [t, language],
  );
}
