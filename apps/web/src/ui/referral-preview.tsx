// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text } from '@mantine/core';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../lib/language.ts';
import type { Preview } from '../lib/services.ts';

interface ReferralPreviewProps {
  readonly kind: string | null;
  readonly preview: Preview;
}

/** What the other side reads before it accepts, word by word: nothing else leaves. */
export function ReferralPreview({ kind, preview }: ReferralPreviewProps) {
  const { t } = useTranslation('services');
  const { language } = useLanguage();
  const { urgency, age, sex, languages, accessibility, region } = preview;
  const label = (list: string, code: string | null) => (code === null ? null : labelOf(list, code, language));
  const labels = (list: string, codes: readonly string[]) =>
    codes.length === 0 ? null : codes.map((code) => labelOf(list, code, language)).join(t('separator'));
  const lines: readonly (readonly [string, string | null])[] = [
    [t('preview.kind'), kind === null ? t('preview.wholeCase') : label('serviceKind', kind)],
    [t('preview.urgency'), label('serviceUrgency', urgency)],
    [t('preview.age'), label('majority', age)],
    [t('preview.sex'), label('sex', sex)],
    [t('preview.languages'), labels('language', languages)],
    [t('preview.accessibility'), labels('accessibilityNeed', accessibility)],
    [t('preview.region'), region],
  ];
  return (
    <Stack gap={2} component="dl" m={0}>
      {lines.map(([name, value]) =>
        value === null ? null : (
          <Text key={name} size="sm" component="div">
            <dt style={{ display: 'inline' }}>
              {name}
              {language === 'fr' ? '\u00a0: ' : ': '}
            </dt>
            <dd style={{ display: 'inline', margin: 0, fontWeight: 600 }}>
              <bdi>{value}</bdi>
            </dd>
          </Text>
        ),
      )}
    </Stack>
  );
}
