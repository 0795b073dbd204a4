// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type AnswerOf, getWorkSummary, listTasks, type TaskKind } from '@palermo/contract';
import type { IdentificationProcess, ProcessDeadline } from '@palermo/terms';
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

export type Task = AnswerOf<typeof listTasks>['tasks'][number];
export type Whose = 'mine' | 'organisation';

/** `ready`: a time that somebody was given is over, so the case may go on; nobody is late. */
export type Urgency = 'overdue' | 'ready' | 'soon' | 'later';
export const urgencies: readonly Urgency[] = ['overdue', 'ready', 'soon', 'later'];

/** As many as the node hands out at once. */
const tasksMax = 100;

export const tasksKey = ['tasks'] as const;

/** The tasks that are most urgent. */
export function tasksQuery(whose: Whose) {
  return queryOptions({
    queryKey: [...tasksKey, whose],
    queryFn: ({ signal }) => api(listTasks, { query: { whose, limit: tasksMax }, signal }),
    staleTime: 30_000,
  });
}

/** How much waits for the account, in numbers. */
export const workSummaryQuery = queryOptions({
  queryKey: [...tasksKey, 'summary'],
  queryFn: ({ signal }) => api(getWorkSummary, { signal }),
  staleTime: 30_000,
});

/** The deadline of the process that a task is about; undefined for other tasks, and for those of a process since changed. */
export function deadlineOfTask(
  process: IdentificationProcess,
  { key, kind }: Task,
): Pick<ProcessDeadline, 'label' | 'kind'> | undefined {
  if (kind !== 'deadline') return undefined;
  // It stands in no stage: its day is the person's birthday.
  if (key === 'comingOfAge' && process.comingOfAge) return { label: process.comingOfAge.label, kind: 'due' };
  return process.stages.flatMap(({ deadlines }) => deadlines ?? []).find((each) => each.key === key);
}

/** Where tasks of the kind are done. */
const tabs: Readonly<Record<TaskKind, string>> = {
  deadline: 'identification',
  review: 'facts',
  notice: 'identification',
  todo: 'notes',
  referral: 'services',
  followUp: 'services',
  expiry: 'sharing',
};

/** Where reviews and visits with words of their own are done. */
const tabsByKey: Readonly<Record<string, string>> = {
  release: 'sharing',
  override: 'sharing',
  brokenGlass: 'sharing',
  tellPerson: 'sharing',
  risk: 'needs',
  guardian: 'children',
  bestInterests: 'children',
  careVisit: 'children',
  durableSolution: 'children',
};

/** The part of the case page on which a task is done, as its address says it. */
export function tabOfTask({ kind, key }: Pick<Task, 'kind' | 'key'>): string {
  return (kind === 'deadline' ? undefined : tabsByKey[key]) ?? tabs[kind];
}

/** How urgent a task is. The end of a time of rest is never overdue: from then on the case may go on. */
export function urgencyOf(process: IdentificationProcess, task: Task): Urgency {
  const isRest = deadlineOfTask(process, task)?.kind === 'earliest';
  return isRest && task.state === 'overdue' ? 'ready' : task.state;
}

/** Days from one day to another, both `YYYY-MM-DD`; negative for the past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
