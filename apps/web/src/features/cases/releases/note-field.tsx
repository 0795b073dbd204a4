// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface NoteFieldProps {
  readonly value: string;
  readonly onChange: (note: string) => void;
}

/** A note that one's own organisation alone reads. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  const { t } = useTranslation('cases');
  return (
    <Textarea
      label={t('releases.note')}
      description={t('releases.noteHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={4000}
      autosize
      minRows={1}
      dir="auto"
      spellCheck={false}
    />
  );
}
