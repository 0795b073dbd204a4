// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Paper, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../lib/language.ts';

interface JobProgressProps {
  readonly title: string;
  /** Share done, 0 to 100; null while it is not known. */
  readonly percent: number | null;
  /** How much is done, in words. */
  readonly done: string;
  readonly leave: string;
  readonly stopLabel: string;
  readonly isStopping: boolean;
  readonly onStop: () => void;
  readonly children?: ReactNode;
}

/** How far the node is with a long job. The page may be left; the work goes on. */
export function JobProgress(props: JobProgressProps) {
  const { title, percent, done, leave, stopLabel, isStopping, onStop, children } = props;
  const { formatPercent } = useLanguage();
  const tenth = percent === null ? null : Math.floor(percent / 10) * 10;
  const isOpen = percent === null;
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Text fw={600}>{title}</Text>
        <Progress value={percent ?? 100} animated={isOpen} striped={isOpen} size="xl" aria-label={title} />
        <Group justify="space-between">
          <Text size="sm">
            {done}
            {percent === null ? null : ` (${formatPercent(percent)})`}
          </Text>
          <Button variant="default" loading={isStopping} onClick={onStop}>
            {stopLabel}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {leave}
        </Text>
        {children}
        {/* Said at each tenth only, so that a screen reader is not talked over. */}
        <VisuallyHidden role="status">{tenth === null ? title : `${title} ${formatPercent(tenth)}`}</VisuallyHidden>
      </Stack>
    </Paper>
  );
}
