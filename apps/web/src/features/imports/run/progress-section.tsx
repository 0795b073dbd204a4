// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Paper, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { ImportView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { donePercent } from '../import-counts.ts';
import { CountSum } from '../report/count-sum.tsx';

interface ProgressSectionProps {
  readonly view: ImportView;
  readonly isStopping: boolean;
  readonly error: unknown;
  readonly onStop: () => void;
}

/** How far the node is. The page may be left; the work goes on. */
export function ProgressSection({ view, isStopping, error, onStop }: ProgressSectionProps) {
  const { t } = useTranslation('imports');
  const { formatNumber, formatPercent } = useLanguage();
  const percent = donePercent(view);
  const title = view.state === 'checking' ? t('progress.checking') : t('progress.importing');
  const tenth = percent === null ? null : Math.floor(percent / 10) * 10;
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
          <Text size="sm">
            {t('progress.rows', { count: view.doneCount, number: formatNumber(view.doneCount) })}
            {percent === null ? null : ` (${formatPercent(percent)})`}
          </Text>
          <Button variant="default" loading={isStopping} onClick={onStop}>
            {t('progress.stop')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {view.state === 'checking' ? t('progress.leaveChecking') : t('progress.leaveImporting')}
        </Text>
        {view.state === 'importing' ? <CountSum view={view} /> : null}
        <ProblemNotice error={error} />
        {/* Said at each tenth only, so that a screen reader is not talked over. */}
        <VisuallyHidden role="status">{tenth === null ? title : `${title} ${formatPercent(tenth)}`}</VisuallyHidden>
      </Stack>
    </Paper>
  );
}
