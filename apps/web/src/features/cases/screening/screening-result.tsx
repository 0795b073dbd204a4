// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, List, Text } from '@mantine/core';
import { type FieldValues, labelOf, type Screening, screen, type ScreeningSubject } from '@palermo/terms';
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { useToday } from '../../../lib/local-day.ts';
import { useFormDefinition } from '../form/form-definition.ts';
import { steady } from '../form/steady.ts';
import { useFormStore } from '../form/use-form-store.ts';
import { screeningSubjectOf } from './screening-subject.ts';

function codesOf(values: FieldValues, key: string): readonly string[] {
  const value = values[key];
  return Array.isArray(value) ? value : [];
}

/** What the indicators marked so far say, worked out as they are marked. */
export function ScreeningResult() {
  const { pack } = useFormDefinition();
  const store = useFormStore();
  const today = useToday();
  const screeningNow = useMemo(
    () =>
      steady(
        () => screeningOf(store.values(), screeningSubjectOf(store.values(), pack, today)),
        (screening) => JSON.stringify(screening ?? null),
      ),
    [store, pack, today],
  );
  return <ScreeningSummary screening={useSyncExternalStore(store.subscribe, screeningNow)} isLive />;
}

/** The screening of a form's answers; undefined while no indicator is marked. */
export function screeningOf(values: FieldValues, subject: ScreeningSubject): Screening | undefined {
  const indicators = codesOf(values, 'screeningIndicators');
  return indicators.length === 0 ? undefined : screen(indicators, subject, { act: codesOf(values, 'act') });
}

interface ScreeningSummaryProps {
  /** Undefined while nothing is marked. */
  readonly screening: Screening | undefined;
  readonly isLive?: boolean;
}

/** The result of a screening with its reasons, always marked as no determination. */
export function ScreeningSummary({ screening, isLive = false }: ScreeningSummaryProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const isPositive = screening?.result === 'positive';
  const title = screening ? t(`screening.result.${screening.result}`) : t('screening.result.none');
  return (
    <Alert
      color={isPositive ? 'orange' : 'gray'}
      title={title}
      role={isLive ? 'status' : 'group'}
      aria-label={t('screening.title')}
    >
      <Text size="sm" fw={600}>
        {t('screening.notADetermination')}
      </Text>
      {screening ? (
        <List size="sm" mt="xs">
          {screening.because.map(({ requirement, met, dimensions }) => (
            <List.Item key={requirement}>
              {t(met ? 'screening.met' : 'screening.notMet', {
                requirement: t(`screening.requirements.${requirement}`),
              })}
              {dimensions.length > 0
                ? ` (${dimensions.map((dimension) => labelOf('screeningDimension', dimension, language)).join(' · ')})`
                : ''}
            </List.Item>
          ))}
        </List>
      ) : null}
      {screening && screening.result === 'negative' ? (
        <Text size="sm" mt="xs">
          {t('screening.negativeExplained')}
        </Text>
      ) : null}
    </Alert>
  );
}
