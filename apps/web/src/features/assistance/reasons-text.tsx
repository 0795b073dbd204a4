// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { List } from '@mantine/core';
import type { MatchReasons } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { labelsOf } from './assistance-query.ts';

/** Why an offer may answer a request, in words: subject, form, language and time. */
export function ReasonsText({ reasons }: { readonly reasons: MatchReasons }) {
  const { t } = useTranslation('assistance');
  const { language } = useLanguage();
  const { subjects, subjectsMissing, forms, languages } = reasons;
  const lines = [
    t('reasons.subjects', { subjects: labelsOf('assistanceSubject', subjects, language) }),
    subjectsMissing.length === 0
      ? null
      : t('reasons.subjectsMissing', { subjects: labelsOf('assistanceSubject', subjectsMissing, language) }),
    forms.length === 0
      ? t('reasons.noForm')
      : t('reasons.forms', { forms: labelsOf('assistanceForm', forms, language) }),
    reasons.language === 'shared'
      ? t('reasons.languageShared', { languages: labelsOf('language', languages, language) })
      : t(reasons.language === 'any' ? 'reasons.languageAny' : 'reasons.languageNone'),
    reasons.time === 'noDay' ? null : t(`reasons.${reasons.time}`),
  ];
  return (
    <List size="sm" spacing={2} listStyleType="disc">
      {lines
        .filter((line) => line !== null)
        .map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
    </List>
  );
}
