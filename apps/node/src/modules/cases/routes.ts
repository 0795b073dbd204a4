// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { Route } from '../../platform/http/route.ts';
import { bindRoute } from '../../platform/http/bind-route.ts';
import { changeCase } from './commands/change-case.ts';
import { addSuspect, changeSuspect, removeSuspect } from './commands/suspects.ts';
import { entryRoutes } from './entries/index.ts';
import { exportRoutes } from './exports/index.ts';
import { discardDraft, saveDraft, startDraft } from './commands/drafts.ts';
import { decideErasure, requestErasure } from './commands/erasure.ts';
import { registerDraft } from './commands/register-draft.ts';
import { deleteView, saveView } from './commands/saved-views.ts';
import { assignTask, finishTask } from './commands/tasks.ts';
import { getDraft, listDrafts } from './queries/drafts.ts';
import { getCase } from './queries/get-case.ts';
import { getForm } from './queries/get-form.ts';
import { getTimeline } from './queries/get-timeline.ts';
import { noticeRoutes } from './notices/index.ts';
import { listCases } from './queries/list-cases.ts';
import { listErasures, listSavedViews } from './queries/lists.ts';
import { listSuspects } from './queries/list-suspects.ts';
import { listTasks } from './queries/list-tasks.ts';
import { linkRoutes } from './links/index.ts';
import { mergeRoutes } from './merges/index.ts';
import { questionRoutes } from './questions/index.ts';
import { workRoutes } from './work/index.ts';
import { searchCases } from './queries/search-cases.ts';
import { releaseRoutes } from './releases/index.ts';

/** The endpoints of cases, each bound to its command or query. */
export const caseRoutes: readonly Route[] = [
  bindRoute(contract.getForm, getForm),
  bindRoute(contract.listDrafts, listDrafts),
  bindRoute(contract.startDraft, startDraft),
  bindRoute(contract.getDraft, getDraft),
  bindRoute(contract.saveDraft, saveDraft),
  bindRoute(contract.discardDraft, discardDraft),
  bindRoute(contract.registerDraft, registerDraft),
  bindRoute(contract.listCases, listCases),
  bindRoute(contract.searchCases, searchCases),
  bindRoute(contract.getCase, getCase),
  bindRoute(contract.changeCase, changeCase),
  bindRoute(contract.getTimeline, getTimeline),
  bindRoute(contract.listSavedViews, listSavedViews),
  bindRoute(contract.saveView, saveView),
  bindRoute(contract.deleteView, deleteView),
  bindRoute(contract.requestErasure, requestErasure),
  bindRoute(contract.listErasures, listErasures),
  bindRoute(contract.decideErasure, decideErasure),
  bindRoute(contract.listSuspects, listSuspects),
  bindRoute(contract.addSuspect, addSuspect),
  bindRoute(contract.changeSuspect, changeSuspect),
  bindRoute(contract.removeSuspect, removeSuspect),
  bindRoute(contract.listTasks, listTasks),
  bindRoute(contract.assignTask, assignTask),
  bindRoute(contract.finishTask, finishTask),
  ...noticeRoutes,
  ...workRoutes,
  ...entryRoutes,
  ...exportRoutes,
  ...linkRoutes,
  ...mergeRoutes,
  ...questionRoutes,
  ...releaseRoutes,
];
