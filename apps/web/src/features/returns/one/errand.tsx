// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect, Stack, Text } from '@mantine/core';
import { ReturnPurpose } from '@palermo/contract';
import { useTranslation } from 'react-i18next';

interface ErrandProps {
  readonly recipient: string;
  readonly purpose: ReturnPurpose;
  readonly onPurpose: (purpose: ReturnPurpose) => void;
}

/** For whom exact figures are, and why they are opened now: kept in the audit with who opened them. */
export function Errand({ recipient, purpose, onPurpose }: ErrandProps) {
  const { t } = useTranslation('returns');
  return (
    <Stack gap="xs" maw="30rem">
      <Text size="sm">
        {t('exact.forWhom')} <bdi>{recipient}</bdi>
      </Text>
      <NativeSelect
        label={t('exact.purpose')}
        description={t('exact.purposeKept')}
        value={purpose}
        data={ReturnPurpose.options.map((value) => ({ value, label: t(`exact.purposes.${value}`) }))}
        onChange={(event) => onPurpose(ReturnPurpose.parse(event.currentTarget.value))}
      />
    </Stack>
  );
}
