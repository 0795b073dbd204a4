// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { type FieldValues, type FormField, fieldsOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { FactList, factFields } from '../fields/fact-list.tsx';
import { useFormDefinition } from '../form/form-definition.ts';
import { visibleSections } from '../form/visible-fields.ts';
import { registerSteps, stepName } from './register-steps.ts';

interface ReviewAnswersProps {
  readonly values: FieldValues;
  readonly missing: readonly FormField[];
  readonly onGo: (stepName: string) => void;
}

/** What was answered, by section, with a way back to each; first of all what is still needed. */
export function ReviewAnswers({ values, missing, onGo }: ReviewAnswersProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { sections } = useFormDefinition();
  const hasName = fieldsOf(sections).some(
    (field) => field.searchedAs === 'name' && factFields({ fields: [field], values }).length > 0,
  );
  return (
    <Stack gap="lg">
      <MissingAnswers values={values} missing={missing} onGo={onGo} />
      {hasName ? null : <Text size="sm">{t('review.noName')}</Text>}
      {visibleSections(sections, values).map((section) => {
        const label = section.label[language];
        const isEmpty = factFields({ fields: section.fields, values }).length === 0;
        return (
          <section key={section.key} aria-label={label}>
            <Group justify="space-between" mb={6} wrap="nowrap">
              <Title order={3} size="h5">
                {label}
              </Title>
              <Button
                variant="subtle"
                size="xs"
                onClick={() => onGo(section.key)}
                aria-label={t('review.changeOf', { section: label })}
              >
                {t('review.change')}
              </Button>
            </Group>
            {isEmpty ? (
              <Text size="sm" c="dimmed">
                {t('review.emptySection')}
              </Text>
            ) : (
              <FactList fields={section.fields} values={values} />
            )}
          </section>
        );
      })}
    </Stack>
  );
}

function MissingAnswers({ values, missing, onGo }: ReviewAnswersProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { sections } = useFormDefinition();
  if (missing.length === 0) return null;
  const steps = registerSteps(sections, values);
  const stepOf = (field: FormField) => steps.find((step) => step.kind === 'part' && step.fields.includes(field));
  return (
    <Alert color="orange" title={t('review.missing')}>
      <List size="sm">
        {missing.map((field) => {
          const step = stepOf(field);
          return (
            <List.Item key={field.key}>
              <Anchor component="button" type="button" size="sm" onClick={() => step && onGo(stepName(step))}>
                {field.label[language]}
              </Anchor>
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}
