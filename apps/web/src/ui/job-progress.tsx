// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Paper, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../lib/language.ts';
import { type JobMark, remainingSeconds, spanInWords } from '../lib/remaining-time.ts';

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
  const left = useTimeLeft(percent);
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
            {left === null ? null : ` · ${left}`}
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

/** How long it still takes, in words, reckoned from when the job was first seen; null before that can be said. */
function useTimeLeft(percent: number | null): string | null {
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  const [seen, setSeen] = useState<readonly [first: JobMark, now: JobMark] | null>(null);
  useEffect(() => {
    if (percent === null) return;
    const now = { at: Date.now(), percent };
    // Another step begins anew.
    setSeen((before) => (before === null || percent < before[1].percent ? [now, now] : [before[0], now]));
  }, [percent]);
  const seconds = percent === null || seen === null ? null : remainingSeconds(...seen);
  return seconds === null ? null : t('progress.left', { time: spanInWords(seconds, language) });
}
