// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IdentificationProcess } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../lib/language.ts';
import { daysBetween, deadlineOfTask, type Task } from '../lib/tasks.ts';

/** What a task asks, in the words of the country's process where it has any. */
export function useTaskTitle(process: IdentificationProcess): (task: Task) => string {
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  return (task) => deadlineOfTask(process, task)?.label[language] ?? t(`tasks.kinds.${task.kind}`);
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
