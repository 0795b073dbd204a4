// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IdentificationProcess } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../lib/language.ts';
import { findStage, nextMove } from '../lib/process.ts';
import { daysBetween, deadlineOfTask, type Task, urgencyOf } from '../lib/tasks.ts';

/**
 * What a task asks, in the words of the country's process where it has any. A time of rest is called by its stage while it
 * lasts; once it is over, by what comes next.
 */
export function useTaskTitle(process: IdentificationProcess): (task: Task) => string {
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  return (task) => {
    const deadline = deadlineOfTask(process, task);
    if (!deadline) return task.words ?? t([`tasks.words.${task.kind}.${task.key}`, `tasks.kinds.${task.kind}`]);
    if (deadline.kind === 'due' || task.stage === null) return deadline.label[language];
    if (urgencyOf(process, task) !== 'ready') return findStage(process, task.stage)?.label[language] ?? '';
    const next = nextMove(process, task.stage);
    return next && !next.decides ? next.label[language] : t('tasks.decide');
  };
}

interface DueTextProps {
  readonly day: string;
  readonly today: string;
}

/** A day by which something is due, with how far away it is. */
export function DueText({ day, today }: DueTextProps) {
  const { formatDate, formatDaysFromNow } = useLanguage();
  return (
    <time dateTime={day}>
      {formatDate(day)} ({formatDaysFromNow(daysBetween(today, day))})
    </time>
  );
}
