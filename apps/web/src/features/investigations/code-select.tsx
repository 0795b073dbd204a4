// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCodeOptions } from '../../lib/code-options.ts';

interface CodeSelectProps {
  /** Name of a code list of `@palermo/terms`. */
  readonly list: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: string | undefined;
  readonly description?: string;
  /** Whether nothing may be chosen as well. */
  readonly isOptional?: boolean;
}

/** One code of a list; on a phone the telephone's own list. */
export function CodeSelect({ list, label, value, onChange, isOptional = false, ...rest }: CodeSelectProps) {
  const { t } = useTranslation('investigations');
  const options = useCodeOptions(list);
  const first = { value: '', label: isOptional ? t('notKnown') : t('choose') };
  return (
    <NativeSelect
      label={label}
      data={value === '' || isOptional ? [first, ...options] : options}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      {...rest}
    />
  );
}
