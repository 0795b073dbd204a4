// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { labelOf } from '@palermo/terms';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { shortId } from './entry-details.ts';

/** Code lists that name the values of a detail. */
const listOfDetail: Readonly<Record<string, string>> = {
  dataClasses: 'dataClass',
  outcome: 'outcome',
  roles: 'role',
  purpose: 'purposeOfUse',
  decidedBy: 'organisationKind',
  kind: 'organisationKind',
};

export interface AuditWords {
  readonly action: (code: string) => string;
  readonly purpose: (code: string) => string;
  readonly subjectKind: (code: string) => string;
  readonly detail: (key: string) => string;
  readonly value: (key: string, value: string) => string;
  readonly finding: (kind: string, explanation: string) => string;
}

/** What the codes of the audit mean in the reader's language; a code that the catalogue does not know is shown itself. */
export function useAuditWords(): AuditWords {
  const { t, i18n } = useTranslation('audit');
  const { language } = useLanguage();
  return useMemo(() => {
    const known = (key: string, otherwise: string): string => (i18n.exists(key, { ns: 'audit' }) ? t(key) : otherwise);
    return {
      action: (code) => known(`actions.${code}`, code),
      purpose: (code) => (code === 'overview' ? t('purposes.overview') : labelOf('purposeOfUse', code, language)),
      subjectKind: (code) => known(`subjects.${code}`, code),
      detail: (key) => known(`details.${key}`, key),
      value: (key, value) => {
        const list = listOfDetail[key];
        if (list !== undefined) return labelOf(list, value, language);
        return known(`values.${key}.${value}`, known(`values.${value}`, shortId(value)));
      },
      finding: (kind, explanation) => known(`findings.${kind}`, explanation),
    };
  }, [t, i18n, language]);
}
