// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface NameFieldProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** The name of an organisation, asked first in its dialog. */
export function NameField({ name, onChange }: NameFieldProps) {
  const { t } = useTranslation('organisations');
  return (
    <TextInput
      label={t('add.name')}
      value={name}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={160}
      required
      data-autofocus
    />
  );
}
