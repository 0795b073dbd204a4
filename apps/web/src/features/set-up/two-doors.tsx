// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setUpDemonstration } from '@palermo/contract';
import { Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { ProblemNotice } from '../../ui/problem.tsx';

interface TwoDoorsProps {
  readonly token: string;
  readonly onReal: () => void;
  readonly onDemonstration: () => void;
}

/** A real node, or one of the demonstrations. */
export function TwoDoors({ token, onReal, onDemonstration }: TwoDoorsProps) {
  const { t } = useTranslation('set-up');
  const load = useMutation({
    mutationFn: (place: 'country' | 'hub') => directApi(setUpDemonstration, { body: { token, place } }),
    onSuccess: onDemonstration,
  });
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        <Door title={t('doors.realTitle')} what={t('doors.realWhat')}>
          <Button onClick={onReal}>{t('doors.real')}</Button>
        </Door>
        <Door title={t('doors.demonstrationTitle')} what={t('doors.demonstrationWhat')}>
          <Button
            variant="outline"
            loading={load.isPending && load.variables === 'country'}
            onClick={() => load.mutate('country')}
          >
            {t('doors.demonstration')}
          </Button>
        </Door>
        <Door title={t('doors.hubTitle')} what={t('doors.hubWhat')}>
          <Button
            variant="outline"
            loading={load.isPending && load.variables === 'hub'}
            onClick={() => load.mutate('hub')}
          >
            {t('doors.hub')}
          </Button>
        </Door>
      </SimpleGrid>
      <ProblemNotice error={load.error} />
    </Stack>
  );
}

interface DoorProps {
  readonly title: string;
  readonly what: string;
  /** The button that opens it. */
  readonly children: ReactNode;
}

function Door({ title, what, children }: DoorProps) {
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack h="100%" justify="space-between">
        <div>
          <Title order={2} size="h3">
            {title}
          </Title>
          <Text mt="xs">{what}</Text>
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
