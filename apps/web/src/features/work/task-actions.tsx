// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group } from '@mantine/core';
import { type AccountId, assignTask, finishTask } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { type Task, tasksKey } from '../../lib/tasks.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemNotice } from '../../ui/problem.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import classes from './work.module.css';

interface TaskActionsProps {
  readonly task: Task;
  /** What the buttons are about, for screen readers. */
  readonly title: string;
}

/** Taking a task, giving it back or to a colleague, and marking it as done where no move of the case does. */
export function TaskActions({ task, title }: TaskActionsProps) {
  const { t } = useTranslation('work');
  const session = useSession();
  const [isAssigning, setIsAssigning] = useState(false);
  const { assign, finish } = useTaskChanges(task);
  const isMine = task.assignedTo?.id === session.account.id;
  return (
    <div className={classes.actions}>
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          loading={assign.isPending}
          aria-label={`${t(isMine ? 'giveBack' : 'take')}: ${title}`}
          onClick={() => assign.mutate(isMine ? null : session.account.id)}
        >
          {t(isMine ? 'giveBack' : 'take')}
        </Button>
        {hasRole(session, 'supervisor') ? (
          <Button
            variant="default"
            size="xs"
            aria-label={`${t('assign')}: ${title}`}
            onClick={() => setIsAssigning(true)}
          >
            {t('assign')}
          </Button>
        ) : null}
        {task.kind === 'deadline' ? null : (
          <Button
            size="xs"
            loading={finish.isPending}
            aria-label={`${t('finish')}: ${title}`}
            onClick={() => finish.mutate()}
          >
            {t('finish')}
          </Button>
        )}
      </Group>
      <ProblemNotice error={assign.error ?? finish.error} />
      <AssignDialog
        isOpen={isAssigning}
        title={title}
        assignedTo={task.assignedTo?.id ?? null}
        isPending={assign.isPending}
        onAssign={(accountId) => assign.mutate(accountId, { onSuccess: () => setIsAssigning(false) })}
        onClose={() => setIsAssigning(false)}
      />
    </div>
  );
}

function useTaskChanges({ id }: Task) {
  const { t } = useTranslation('work');
  const queryClient = useQueryClient();
  const showChanged = () => queryClient.invalidateQueries({ queryKey: tasksKey });
  const assign = useMutation({
    mutationFn: (accountId: AccountId | null) => api(assignTask, { params: { taskId: id }, body: { accountId } }),
    onSuccess: async (_, accountId) => {
      notifyDone(t(accountId === null ? 'wasGivenBack' : 'wasAssigned'));
      await showChanged();
    },
  });
  const finish = useMutation({
    mutationFn: () => api(finishTask, { params: { taskId: id } }),
    onSuccess: async () => {
      notifyDone(t('wasFinished'));
      await showChanged();
    },
  });
  return { assign, finish };
}
