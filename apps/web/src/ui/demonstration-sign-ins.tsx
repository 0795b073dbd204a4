// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { getDemonstration } from '@palermo/contract';
import type { AnswerOf } from '@palermo/contract';
import { Button, Code, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from './data-table.tsx';

export type SignInHint = AnswerOf<typeof getDemonstration>['signIns'][number];

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
      {
        id: 'signIn',
        header: t('demonstration.signIn'),
        cell: (hint) => (
          <Stack gap={2} align="flex-start" dir="ltr">
            <span>{hint.email}</span>
            <Code>{hint.password}</Code>
          </Stack>
        ),
      },
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
  return <DataTable label={t('demonstration.title')} rows={signIns} columns={columns} rowKey={(hint) => hint.email} />;
}
