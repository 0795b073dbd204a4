// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text, Title } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { FieldInput } from '../fields/field-input.tsx';
import { ScreeningResult } from '../screening/screening-result.tsx';
import { isScreeningField } from '../screening/screening-subject.ts';
import classes from './register-form.module.css';
import type { RegisterStep } from './register-steps.ts';

interface PartStepProps {
  readonly step: Extract<RegisterStep, { kind: 'part' }>;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** The few questions of one screen. */
export function PartStep({ step, headingRef }: PartStepProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { section, fields, part, partCount } = step;
  return (
    <section className={classes.panel} aria-labelledby="step-heading">
      <Stack gap="lg">
        <div>
          <Title order={2} ref={headingRef} tabIndex={-1} id="step-heading" className={classes.heading ?? ''}>
            {section.label[language]}
          </Title>
          {partCount > 1 ? (
            <Text size="sm" c="dimmed">
              {t('register.partOf', { part, total: partCount })}
            </Text>
          ) : null}
          {section.hint && part === 1 ? <Text mt={4}>{section.hint[language]}</Text> : null}
        </div>
        {fields.map((field) => (
          <FieldInput key={field.key} field={field} />
        ))}
        {fields.some(isScreeningField) ? <ScreeningResult /> : null}
      </Stack>
    </section>
  );
}
