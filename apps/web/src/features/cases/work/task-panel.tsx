// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { finishTask, reopenTask } from '@palermo/contract';
import type { IdentificationProcess } from '@palermo/terms';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { processQuery } from '../../../lib/process.ts';
import { type Task, tasksKey, urgencyOf } from '../../../lib/tasks.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { DueText, useTaskTitle } from '../../../ui/task-words.tsx';
import { UrgencyBadge } from '../../../ui/urgency-badge.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { SetTaskForm } from './set-task-form.tsx';
import { caseTasksQuery } from './work-queries.ts';
import classes from './work.module.css';

interface TaskPanelProps {
  readonly address: CaseAddress;
}

/** What one's organisation has to do about the case, with a form for setting something. */
export function TaskPanel({ address }: TaskPanelProps) {
  const { t } = useTranslation('cases');
  const [isSetting, setIsSetting] = useState(false);
  const process = useQuery(processQuery());
  const tasks = useQuery(caseTasksQuery(address));
  return (
    <Panel
      title={t('tasks.title')}
      lead={t('tasks.lead')}
      action={
        isSetting ? null : (
          <Button variant="default" onClick={() => setIsSetting(true)}>
            {t('tasks.set')}
          </Button>
        )
      }
    >
      {isSetting ? <SetTaskForm address={address} onClose={() => setIsSetting(false)} /> : null}
      <QueryState query={process}>
        {(named) => (
          <QueryState query={tasks}>
            {({ open, done }) => (
              <Stack gap="sm">
                {open.length === 0 ? <Text c="dimmed">{t('tasks.none')}</Text> : null}
                <TaskLines label={t('tasks.title')} tasks={open} process={named.process} />
                {done.length === 0 ? null : (
                  <details>
                    <summary>{t('tasks.done', { count: done.length })}</summary>
                    <TaskLines label={t('tasks.doneLabel')} tasks={done} process={named.process} isDone />
                  </details>
                )}
              </Stack>
            )}
          </QueryState>
        )}
      </QueryState>
    </Panel>
  );
}

interface TaskLinesProps {
  readonly label: string;
  readonly tasks: readonly Task[];
  readonly process: IdentificationProcess;
  readonly isDone?: boolean;
}

function TaskLines({ label, tasks, process, isDone = false }: TaskLinesProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskLine task={task} process={process} isDone={isDone} />
        </li>
      ))}
    </ul>
  );
}

interface TaskLineProps {
  readonly task: Task;
  readonly process: IdentificationProcess;
  readonly isDone: boolean;
}

function TaskLine({ task, process, isDone }: TaskLineProps) {
  const { t } = useTranslation('cases');
  const titleOf = useTaskTitle(process);
  const today = useToday();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: async () => {
      const params = { taskId: task.id };
      if (isDone) await api(reopenTask, { params });
      else await api(finishTask, { params });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tasksKey }),
  });
  const mayChange = isDone ? task.kind === 'todo' : task.kind !== 'deadline';
  const act = t(isDone ? 'tasks.reopen' : 'tasks.finish');
  return (
    <div className={classes.task}>
      <div className={classes.words}>
        <Group gap="xs">
          {isDone ? null : <UrgencyBadge urgency={urgencyOf(process, task)} />}
          <Text fw={600} dir="auto">
            {titleOf(task)}
          </Text>
        </Group>
        <Text size="sm" c="dimmed">
          <DueText day={task.dueOn} today={today} />
          {task.assignedTo === null ? null : (
            <>
              {' · '}
              <bdi>{task.assignedTo.name}</bdi>
            </>
          )}
        </Text>
        <ProblemNotice error={change.error} />
      </div>
      {mayChange ? (
        <Button
          size="compact-sm"
          variant={isDone ? 'subtle' : 'default'}
          loading={change.isPending}
          aria-label={`${act}: ${titleOf(task)}`}
          onClick={() => change.mutate()}
        >
          {act}
        </Button>
      ) : null}
    </div>
  );
}
