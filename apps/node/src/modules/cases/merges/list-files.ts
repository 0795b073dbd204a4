// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listFiles as listEndpoint, previewMerge as previewEndpoint } from '@palermo/contract';
import { hasRole } from '../../../kernel/actor.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { openCase } from '../open-case.ts';
import { mayEditCases, mayReadCases } from '../policy.ts';
import { findMergesOf } from '../store-merges.ts';
import { openFiles, viewMerge } from './merge-view.ts';

/** The files that a file stands for, and the one that stands for it. Only its holder has any. */
export const listFiles = defineQuery({
  name: 'cases.listFiles',
  input: inputOf(listEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId }) {
    await openCase(scope, caseId);
    const merges = await findMergesOf(scope.db, caseId);
    const names = await findAccountNames(scope, [...new Set(merges.map(({ mergedBy }) => mergedBy))]);
    const above = merges.find(({ mergedCase }) => mergedCase === caseId);
    const mayUndo = hasRole(scope.actor, 'caseworker', 'supervisor');
    return {
      files: merges
        .filter((merge) => merge !== above)
        .map((merge) => ({
          mergeId: merge.id,
          id: merge.mergedCase,
          reference: merge.mergedReference,
          mergedAt: merge.mergedAt.toISOString(),
          mergedBy: names.get(merge.mergedBy) ?? null,
          undoUntil: merge.undoUntil.toISOString(),
          mayUndo: mayUndo && merge.undoUntil >= scope.clock(),
        })),
      keptIn: above ? { id: above.keptCase, reference: above.keptReference } : null,
    };
  },
  audit: ({ caseId, purpose }, { files }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId, ...files.map(({ id }) => id)],
  }),
});

/** Two files side by side before they become one. */
export const previewMerge = defineQuery({
  name: 'cases.previewMerge',
  input: inputOf(previewEndpoint),
  policy: mayEditCases,
  async run(scope, named) {
    return viewMerge(scope, await openFiles(scope, named));
  },
  audit: ({ purpose }, { sides }) => ({ purpose, subjectKind: 'case', subjectIds: sides.map(({ id }) => id) }),
});
