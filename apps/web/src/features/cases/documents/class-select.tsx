// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Select } from '@mantine/core';
import type { DataClassCode } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useLanguage } from '../../../lib/language.ts';

export type DataClass = z.infer<typeof DataClassCode>;

interface ClassSelectProps {
  /** Data classes that are open to the person. */
  readonly offered: readonly DataClass[];
  readonly value: DataClass;
  readonly onChange: (dataClass: DataClass) => void;
}

/** What a document tells about, and so who can open it. */
export function ClassSelect({ offered, value, onChange }: ClassSelectProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  return (
    <Select
      label={t('documents.dataClass')}
      description={t('documents.dataClassExplained')}
      data={offered.map((code) => ({ value: code, label: labelOf('dataClass', code, language) }))}
      value={value}
      onChange={(code) => code !== null && onChange(code)}
      allowDeselect={false}
    />
  );
}

/** The usual class of a document where it is open to the person, else one that is. */
export function classAmong(offered: readonly DataClass[], usual: DataClass): DataClass {
  return offered.includes(usual) ? usual : (offered[0] ?? 'notes');
}
