// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Code, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInHint } from '../lib/demonstration.ts';
import { type DataColumn, DataTable } from './data-table.tsx';

interface DemonstrationSignInsProps {
  readonly signIns: readonly SignInHint[];
  readonly onChoose: (signIn: SignInHint) => void;
}

/** The ready-made accounts of the demonstration country, each with the job that it shows. */
export function DemonstrationSignIns({ signIns, onChoose }: DemonstrationSignInsProps) {
  const { t } = useTranslation('common');
  const columns = useMemo(
    (): readonly DataColumn<SignInHint>[] => [
      {
        id: 'role',
        header: t('demonstration.account'),
        main: true,
        cell: (hint) => (
          <Stack gap={0}>
            <span>{hint.role}</span>
            <Text size="sm" c="dimmed">
              {hint.organisation}
            </Text>
          </Stack>
        ),
      },
      { id: 'email', header: t('demonstration.email'), cell: ({ email }) => <span dir="ltr">{email}</span> },
      { id: 'code', header: t('demonstration.code'), cell: ({ code }) => (code === null ? null : <Code>{code}</Code>) },
      {
        id: 'use',
        header: t('demonstration.use'),
        cell: (hint) => (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChoose(hint)}
            aria-label={t('demonstration.useThis', { role: hint.role, organisation: hint.organisation })}
          >
            {t('demonstration.useShort')}
          </Button>
        ),
      },
    ],
    [t, onChoose],
  );
  const [password, ...otherPasswords] = new Set(signIns.map((hint) => hint.password));
  return (
    <Stack gap="sm">
      {password !== undefined && otherPasswords.length === 0 ? (
        <Text>
          {t('demonstration.password')} <Code dir="ltr">{password}</Code>
        </Text>
      ) : null}
      <DataTable label={t('demonstration.title')} rows={signIns} columns={columns} rowKey={(hint) => hint.email} />
    </Stack>
  );
}
