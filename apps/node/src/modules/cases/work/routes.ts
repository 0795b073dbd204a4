// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { assignCase, assignCases } from './commands/assign-cases.ts';
import { addComment, changeComment, deleteComment } from './commands/comments.ts';
import { handOverWork } from './commands/hand-over-work.ts';
import { createTask, reopenTask } from './commands/set-task.ts';
import { listComments, listCommentVersions } from './queries/comments.ts';
import { getAccountWork, getWorkload, getWorkSummary, listCaseTasks, listColleagues } from './queries/workload.ts';

/** The endpoints of who works on what, and of what colleagues say to one another. */
export const workRoutes: readonly Route[] = [
  bindRoute(contract.listColleagues, listColleagues),
  bindRoute(contract.createTask, createTask),
  bindRoute(contract.reopenTask, reopenTask),
  bindRoute(contract.listCaseTasks, listCaseTasks),
  bindRoute(contract.getWorkSummary, getWorkSummary),
  bindRoute(contract.assignCase, assignCase),
  bindRoute(contract.assignCases, assignCases),
  bindRoute(contract.listComments, listComments),
  bindRoute(contract.addComment, addComment),
  bindRoute(contract.changeComment, changeComment),
  bindRoute(contract.deleteComment, deleteComment),
  bindRoute(contract.listCommentVersions, listCommentVersions),
  bindRoute(contract.getWorkload, getWorkload),
  bindRoute(contract.getAccountWork, getAccountWork),
  bindRoute(contract.handOverWork, handOverWork),
];
