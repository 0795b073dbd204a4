// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useCodeOptions } from '../../lib/code-options.ts';
import type { Field } from '../../ui/fields-dialog.tsx';

interface What {
  readonly subjects: readonly string[];
  readonly forms: readonly string[];
  readonly languages: readonly string[];
}

/** What a request and an offer are both described by, so that they can be compared. */
export function useWhatFields(what: What | null): readonly Field[] {
  const { t } = useTranslation('assistance');
  return [
    {
      key: 'subjects',
      label: t('subjects'),
      kind: 'many',
      required: true,
      choices: useCodeOptions('assistanceSubject'),
      value: (what?.subjects ?? []).join(','),
    },
    {
      key: 'forms',
      label: t('forms'),
      kind: 'many',
      required: true,
      choices: useCodeOptions('assistanceForm'),
      value: (what?.forms ?? []).join(','),
    },
    {
      key: 'languages',
      label: t('languages'),
      description: t('languagesHint'),
      kind: 'many',
      choices: useCodeOptions('language'),
      value: (what?.languages ?? []).join(','),
    },
  ];
}
