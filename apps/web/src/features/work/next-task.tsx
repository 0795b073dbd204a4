// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Paper, Text } from '@mantine/core';
import type { IdentificationProcess } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/local-day.ts';
import { tabOfTask, type Task } from '../../lib/tasks.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { DueText, useTaskTitle } from '../../ui/task-words.tsx';
import classes from './work.module.css';

interface NextTaskProps {
  readonly task: Task;
  readonly process: IdentificationProcess;
}

/** The first thing to do, with one button. */
export function NextTask({ task, process }: NextTaskProps) {
  const { t } = useTranslation('work');
  const titleOf = useTaskTitle(process);
  const today = useToday();
  return (
    <Paper withBorder p="md" component="section" aria-label={t('next')} className={classes.next ?? ''}>
      <Group justify="space-between" gap="sm">
        <div className={classes.words}>
          <Text size="sm" c="dimmed">
            {t('next')}
          </Text>
          <Text fw={700} size="lg" dir="auto">
            {titleOf(task)}
          </Text>
          <Text size="sm">
            <bdi dir="ltr">{task.reference}</bdi> · <DueText day={task.dueOn} today={today} />
          </Text>
        </div>
        <ButtonLink to="/cases/$caseId" params={{ caseId: task.caseId }} search={{ tab: tabOfTask(task) }} size="md">
          {t('open')}
        </ButtonLink>
      </Group>
    </Paper>
  );
}
