// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect } from '@mantine/core';
import { PurposeCode } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';

interface PurposeSelectProps {
  readonly label?: string;
  readonly value: PurposeCode;
  readonly onChange: (purpose: PurposeCode) => void;
}

/** Why identified data is opened; the node keeps it with every look. */
export function PurposeSelect({ label, value, onChange }: PurposeSelectProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  return (
    <NativeSelect
      label={label ?? t('purpose.label')}
      data={PurposeCode.options.map((code) => ({ value: code, label: labelOf('purposeOfUse', code, language) }))}
      value={value}
      onChange={(event) => onChange(PurposeCode.parse(event.currentTarget.value))}
    />
  );
}
