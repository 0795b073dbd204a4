// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldWords } from './field-props.ts';
import classes from './fields.module.css';

interface RadioAnswersProps extends FieldWords {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One answer out of a few, all in sight, with a way to take the answer back. */
export function RadioAnswers({ label, hint, isRequired, options, value, onChange }: RadioAnswersProps) {
  const { t } = useTranslation('cases');
  return (
    <Radio.Group
      label={label}
      description={hint}
      withAsterisk={isRequired}
      value={value}
      onChange={(next) => onChange(next)}
    >
      <Group gap="xs" mt={6} role="presentation">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} className={classes.option ?? ''} />
        ))}
        {value === null ? null : (
          <Button
            variant="subtle"
            size="xs"
            className={classes.clear}
            onClick={() => onChange(null)}
            aria-label={t('fields.clearOf', { field: label })}
          >
            {t('fields.clear')}
          </Button>
        )}
      </Group>
    </Radio.Group>
  );
}
