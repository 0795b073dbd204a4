// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Paper, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { SourceView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';

interface ReadingProgressProps {
  readonly source: SourceView;
  readonly isStopping: boolean;
  readonly onStop: () => void;
}

/** How far the node is with a table. The page may be left; the work goes on. */
export function ReadingProgress({ source, isStopping, onStop }: ReadingProgressProps) {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const { doneCount, totalCount, state } = source;
  const title = state === 'checking' ? t('progress.checking') : t('progress.importing');
  const percent = totalCount === null || totalCount === 0 ? null : Math.min(100, (100 * doneCount) / totalCount);
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Text fw={600}>{title}</Text>
        <Progress
          value={percent ?? 100}
          animated={percent === null}
          striped={percent === null}
          size="xl"
          aria-label={title}
        />
        <Group justify="space-between">
          <Text size="sm">{t('progress.rows', { count: doneCount, number: formatNumber(doneCount) })}</Text>
          <Button variant="default" loading={isStopping} onClick={onStop}>
            {t('progress.stop')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('progress.leave')}
        </Text>
        <VisuallyHidden role="status">{title}</VisuallyHidden>
      </Stack>
    </Paper>
  );
}
