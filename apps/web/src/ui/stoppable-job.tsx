// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useMutation } from '@tanstack/react-query';
import { donePercent } from '../lib/done-percent.ts';
import { JobProgress } from './job-progress.tsx';
import { ProblemNotice } from './problem.tsx';

interface StoppableJobProps<Answer> {
  readonly title: string;
  /** How far the node is; null while it has not begun. */
  readonly job: { readonly done: number; readonly total: number } | null;
  /** How much is done, in words. */
  readonly done: string;
  readonly leave: string;
  readonly stopLabel: string;
  readonly stop: () => Promise<Answer>;
  readonly onStopped: (answer: Answer) => unknown;
}

/** How far the node is with a long job, which can be stopped. The page may be left; the work goes on. */
export function StoppableJob<Answer>({ job, stop, onStopped, ...words }: StoppableJobProps<Answer>) {
  const stopping = useMutation({ mutationFn: stop, onSuccess: onStopped });
  return (
    <JobProgress
      percent={job === null ? null : donePercent(job.done, job.total)}
      isStopping={stopping.isPending}
      onStop={() => stopping.mutate()}
      {...words}
    >
      <ProblemNotice error={stopping.error} />
    </JobProgress>
  );
}
