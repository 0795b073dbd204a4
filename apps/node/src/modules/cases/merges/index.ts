// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { listFiles, previewMerge } from './list-files.ts';
import { mergeCases } from './merge-cases.ts';
import { undoMerge } from './undo-merge.ts';

/** The endpoints of files that stand for one another. */
export const mergeRoutes: readonly Route[] = [
  bindRoute(contract.listFiles, listFiles),
  bindRoute(contract.previewMerge, previewMerge),
  bindRoute(contract.mergeCases, mergeCases),
  bindRoute(contract.undoMerge, undoMerge),
];
