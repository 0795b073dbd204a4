// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { createReturn, ReturnKind } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { lastYear } from '../../../lib/last-year.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { YearField } from '../../../ui/year-field.tsx';
import { returnsQuery } from '../return-query.ts';

/** Begins the return of a kind and a year, and goes there. */
export function BeginReturn() {
  const { t } = useTranslation('returns');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ReturnKind>('glotip');
  const [year, setYear] = useState<number>(lastYear);
  const begin = useMutation({
    mutationFn: () => api(createReturn, { body: { kind, year } }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries(returnsQuery);
      await navigate({ to: '/returns/$returnId', params: { returnId: id } });
    },
  });
  return (
    <Paper withBorder p="md" radius="md">
      <Stack gap="sm">
        <Group align="flex-end" gap="sm">
          <NativeSelect
            label={t('begin.kind')}
            value={kind}
            data={ReturnKind.options.map((value) => ({ value, label: t(`kinds.${value}.name`) }))}
            onChange={(event) => setKind(ReturnKind.parse(event.currentTarget.value))}
          />
          <YearField label={t('begin.year')} value={year} onChange={setYear} />
          <Button loading={begin.isPending} onClick={() => begin.mutate()}>
            {t('begin.act')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t(`kinds.${kind}.what`)}
        </Text>
        <ProblemNotice error={begin.error} />
      </Stack>
    </Paper>
  );
}
