// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Paper, Text, Title } from '@mantine/core';
import type { IdentificationProcess } from '@palermo/terms';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { deadlineOfTask, tabOfTask, type Task, type Urgency } from '../../lib/tasks.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { DueText, useTaskTitle } from '../../ui/task-words.tsx';
import { UrgencyBadge } from '../../ui/urgency-badge.tsx';
import { TaskActions } from './task-actions.tsx';
import classes from './work.module.css';

interface TaskGroupProps {
  readonly urgency: Urgency;
  readonly tasks: readonly Task[];
  readonly process: IdentificationProcess;
}

/** Tasks that are equally urgent. */
export function TaskGroup({ urgency, tasks, process }: TaskGroupProps) {
  const { t } = useTranslation('work');
  const { formatNumber } = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Group gap="xs" mb="xs">
        <Title order={2} size="h4" id={id}>
          {t(`groups.${urgency}`, { shown: formatNumber(tasks.length) })}
        </Title>
      </Group>
      <ul className={classes.tasks}>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskCard task={task} urgency={urgency} process={process} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TaskCardProps {
  readonly task: Task;
  readonly urgency: Urgency;
  readonly process: IdentificationProcess;
}

function TaskCard({ task, urgency, process }: TaskCardProps) {
  const { t } = useTranslation('work');
  const { language } = useLanguage();
  const titleOf = useTaskTitle(process);
  const today = useToday();
  const stage = process.stages.find(({ key }) => key === task.stage)?.label[language];
  const isRest = deadlineOfTask(process, task)?.kind === 'earliest';
  return (
    <Paper withBorder p="sm" className={classes.task ?? ''} data-urgency={urgency}>
      <div className={classes.words}>
        <Group gap="xs">
          <UrgencyBadge urgency={urgency} />
          <AnchorLink to="/cases/$caseId" params={{ caseId: task.caseId }} search={{ tab: tabOfTask(task) }} fw={600}>
            {titleOf(task)} · <bdi dir="ltr">{task.reference}</bdi>
          </AnchorLink>
        </Group>
        <Text size="sm" mt={4}>
          {t(isRest ? 'until' : 'by')} <DueText day={task.dueOn} today={today} />
          {stage === undefined ? null : ` · ${t('stands', { stage })}`}
        </Text>
        <Text size="sm" c="dimmed">
          {task.assignedTo === null ? t('nobody') : <bdi>{t('assigned', { name: task.assignedTo.name })}</bdi>}
        </Text>
      </div>
      <TaskActions task={task} title={`${titleOf(task)} · ${task.reference}`} />
    </Paper>
  );
}
