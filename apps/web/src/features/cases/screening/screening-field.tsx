// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Accordion, Badge, Checkbox, Group, Input, Text } from '@mantine/core';
import {
  delphiIndicators,
  labelOf,
  type ScreeningDimension,
  screeningDimensions,
  type ScreeningSubject,
} from '@palermo/terms';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type FieldProps, useFieldWords } from '../fields/field-props.ts';
import classes from '../fields/fields.module.css';
import { useToday } from '../../../lib/local-day.ts';
import { useFormDefinition } from '../form/form-definition.ts';
import { useFormSelection, useFormStore } from '../form/use-form-store.ts';
import { screeningSubjectOf } from './screening-subject.ts';

/** The indicators of screening as plain checkboxes, grouped by what they show. */
export function ScreeningField({ field }: FieldProps) {
  const { t } = useTranslation('cases');
  const { pack } = useFormDefinition();
  const today = useToday();
  const { label, hint } = useFieldWords(field);
  const id = useId();
  const subject = useFormSelection((store) => screeningSubjectOf(store.values(), pack, today));
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">
        {label}
      </Input.Label>
      <Input.Description>{hint}</Input.Description>
      <Text size="sm" my="xs">
        {t(`screening.listUsed.${subject}`)}
      </Text>
      <Accordion multiple variant="separated" defaultValue={[screeningDimensions[0]]} order={3}>
        {screeningDimensions.map((dimension) => (
          <Dimension key={dimension} dimension={dimension} subject={subject} fieldKey={field.key} />
        ))}
      </Accordion>
    </div>
  );
}

interface DimensionProps {
  readonly dimension: ScreeningDimension;
  readonly subject: ScreeningSubject;
  readonly fieldKey: string;
}

function Dimension({ dimension, subject, fieldKey }: DimensionProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const offered = delphiIndicators.filter((each) => each.dimension === dimension);
  const marked = useFormSelection((store) => {
    const chosen = store.get(fieldKey);
    return Array.isArray(chosen)
      ? offered
          .filter(({ code }) => chosen.includes(code))
          .map(({ code }) => code)
          .join(' ')
      : '';
  });
  const markedCodes = marked === '' ? [] : marked.split(' ');
  const shown = offered.filter((each) => each[subject] !== 'none' || markedCodes.includes(each.code));
  return (
    <Accordion.Item value={dimension}>
      <Accordion.Control>
        <Group gap="xs">
          <span>{labelOf('screeningDimension', dimension, language)}</span>
          {markedCodes.length > 0 ? (
            <Badge variant="light">{t('screening.marked', { count: markedCodes.length })}</Badge>
          ) : null}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <div className={classes.options}>
          {shown.map(({ code }) => (
            <Indicator key={code} code={code} fieldKey={fieldKey} />
          ))}
        </div>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

const Indicator = memo(function Indicator({ code, fieldKey }: { readonly code: string; readonly fieldKey: string }) {
  const { language } = useLanguage();
  const store = useFormStore();
  const isMarked = useFormSelection((form) => {
    const chosen = form.get(fieldKey);
    return Array.isArray(chosen) && chosen.includes(code);
  });
  const mark = (isNowMarked: boolean) => {
    const chosen = store.get(fieldKey);
    const others = Array.isArray(chosen) ? chosen.filter((each) => each !== code) : [];
    store.set(fieldKey, isNowMarked ? [...others, code] : others);
  };
  return (
    <Checkbox
      label={labelOf('delphiLabour', code, language)}
      checked={isMarked}
      onChange={(event) => mark(event.currentTarget.checked)}
      className={classes.option ?? ''}
    />
  );
});
