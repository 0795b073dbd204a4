// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  rememberExistence,
  runEstimationTask,
  type EstimationOptions,
  type EstimationTask,
  type OverlapTable,
} from '@palermo/evidence';
import { serveTasks } from './serve-tasks.ts';

/** What all threads of an estimate are given. */
export interface EstimationWork {
  readonly table: OverlapTable;
  readonly options: EstimationOptions;
}

serveTasks<EstimationWork, EstimationTask>(({ table, options }) => {
  const checkExistence = rememberExistence();
  return (task) => runEstimationTask(table, options, task, checkExistence);
});
