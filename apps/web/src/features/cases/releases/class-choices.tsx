// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox } from '@mantine/core';
import { DataClassCode } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from '../fields/fields.module.css';

export type DataClasses = readonly (typeof DataClassCode.options)[number][];

interface ClassChoicesProps {
  readonly label: string;
  readonly value: DataClasses;
  readonly onChange: (classes: DataClasses) => void;
  readonly offered?: DataClasses;
  readonly error?: string | undefined;
  /** Whether the classes are to be given, of which no more than needed are chosen; true where absent. */
  readonly toGive?: boolean;
}

/** Parts of a case to choose from. */
export function ClassChoices({
  label,
  value,
  onChange,
  offered = DataClassCode.options,
  error,
  toGive = true,
}: ClassChoicesProps) {
  const { language } = useLanguage();
  const { t } = useTranslation('cases');
  return (
    <Checkbox.Group
      label={label}
      description={toGive ? t('releases.classesHint') : undefined}
      value={[...value]}
      onChange={(chosen) => onChange(offered.filter((each) => (chosen as readonly string[]).includes(each)))}
      error={error}
      withAsterisk
    >
      <div className={classes.options}>
        {offered.map((code) => (
          <Checkbox
            key={code}
            value={code}
            label={labelOf('dataClass', code, language)}
            className={classes.option ?? ''}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
