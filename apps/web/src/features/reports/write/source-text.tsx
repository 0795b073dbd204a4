// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import type { ReportView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, isLanguage, type Language, languageNames } from '../../../lib/language.ts';
import { keptTextOf, type TextPlace } from './use-savers.ts';
import classes from './workspace.module.css';

/** The language whose text a translator sees beside; at first the report's first other one with a text. */
export function useSourceLanguage(report: ReportView, language: Language) {
  const first = report.languages[0];
  return useState<Language | null>(first === undefined || first === language ? null : first);
}

interface SourceTextProps {
  readonly report: ReportView;
  readonly place: TextPlace;
  readonly source: Language | null;
  readonly onChoose: (language: Language | null) => void;
  /** True while nothing is written: the other text may then be taken to begin with. */
  readonly canCopy: boolean;
  readonly onCopy: (text: string) => void;
}

/** The same section in another language, for translating. */
export function SourceText({ report, place, source, onChoose, canCopy, onCopy }: SourceTextProps) {
  const { t } = useTranslation('reports');
  const others = report.languages.filter((language) => language !== place.language);
  if (others.length === 0) return null;
  const text = source === null ? '' : keptTextOf(report, { sectionKey: place.sectionKey, language: source }).text;
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('editor.source')}
        value={source ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(isLanguage(value) ? value : null)}
        data={[
          { value: '', label: t('editor.sourceNone') },
          ...others.map((language) => ({ value: language, label: languageNames[language] })),
        ]}
      />
      {source === null ? null : text.trim() === '' ? (
        <Text size="sm" c="dimmed">
          {t('editor.sourceEmpty', { language: languageNames[source] })}
        </Text>
      ) : (
        <>
          <div className={classes.source} dir={directionOf(source)} lang={source}>
            {text}
          </div>
          {canCopy ? (
            <Button variant="default" size="compact-sm" style={{ alignSelf: 'start' }} onClick={() => onCopy(text)}>
              {t('editor.useSource')}
            </Button>
          ) : null}
        </>
      )}
    </Stack>
  );
}
