// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Input, TextInput } from '@mantine/core';
import { type FocusEvent, type ClipboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayParts, digitsOf, partsOfDay, readDayParts, readPastedDay } from '../form/partial-day.ts';
import { useFieldValue, useFormStore } from '../form/use-form-store.ts';
import { type FieldProps, useFieldWords } from './field-props.ts';
import classes from './fields.module.css';

const inputs = [
  { part: 'day', lengthMax: 2, width: '4.5rem' },
  { part: 'month', lengthMax: 2, width: '4.5rem' },
  { part: 'year', lengthMax: 4, width: '6rem' },
] as const;

/** A date in three short inputs; the year alone, or month and year, are answers too. A whole date can be pasted. */
export function DateField({ field }: FieldProps) {
  const { t } = useTranslation('cases');
  const { label, hint, isRequired } = useFieldWords(field);
  const { parts, change, paste } = useDayParts(field.key);
  const [wasLeft, setWasLeft] = useState(false);
  const id = useId();
  const written = readDayParts(parts);
  const problem = wasLeft && written.kind === 'problem' ? written.problem : undefined;
  const leave = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setWasLeft(true);
  };
  return (
    <fieldset className={classes.group} onBlur={leave} aria-describedby={`${id}-hint ${id}-problem`}>
      <legend className={classes.legend}>
        <Input.Label labelElement="div" required={isRequired}>
          {label}
        </Input.Label>
      </legend>
      <Input.Description id={`${id}-hint`} mb={4}>
        {hint === undefined ? t('fields.date.hint') : `${hint} ${t('fields.date.hint')}`}
      </Input.Description>
      <Group gap="xs" align="flex-end" wrap="nowrap" dir="ltr" className={classes.dayInputs}>
        {inputs.map(({ part, lengthMax, width }) => (
          <TextInput
            key={part}
            label={t(`fields.date.${part}`)}
            classNames={{ label: classes.partLabel ?? '' }}
            w={width}
            value={parts[part]}
            onChange={(event) => change({ ...parts, [part]: digitsOf(event.currentTarget.value).slice(0, lengthMax) })}
            onPaste={(event) => paste(event)}
            inputMode="numeric"
            autoComplete="off"
            error={problem?.startsWith(part) ?? false}
            dir="ltr"
          />
        ))}
      </Group>
      <div id={`${id}-problem`} role={problem ? 'alert' : undefined}>
        {problem ? <Input.Error mt={4}>{t(`fields.date.problems.${problem}`)}</Input.Error> : null}
      </div>
    </fieldset>
  );
}

/** What is typed in the three inputs; the form gets a value only once they say a date. */
function useDayParts(key: string) {
  const store = useFormStore();
  const stored = useFieldValue(key);
  const value = typeof stored === 'string' ? stored : null;
  const [parts, setParts] = useState<DayParts>(() => partsOfDay(value));
  const written = readDayParts(parts);
  if (value !== null && !(written.kind === 'day' && written.value === value)) setParts(partsOfDay(value));
  const change = (next: DayParts) => {
    setParts(next);
    const read = readDayParts(next);
    store.set(key, read.kind === 'day' ? read.value : null);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = readPastedDay(event.clipboardData.getData('text'));
    if (!pasted) return;
    event.preventDefault();
    change(pasted);
  };
  return { parts, change, paste };
}
