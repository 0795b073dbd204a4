// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listSuspects as endpoint } from '@palermo/contract';
import { hasRole } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { openCase } from '../open-case.ts';
import { mayReadCases } from '../policy.ts';
import { presentSuspect } from '../present-suspect.ts';
import { findSuspects } from '../store-suspects.ts';

/** The suspects of a case. Throws `access.denied` where its justice data are not open to the actor. */
export const listSuspects = defineQuery({
  name: 'cases.listSuspects',
  input: inputOf(endpoint),
  policy: mayReadCases,
  async run(scope, { caseId }) {
    const { key, owner, dataClasses } = await openCase(scope, caseId);
    if (!dataClasses.includes('justice')) throw new AppError('access.denied');
    const rows = key ? await findSuspects(scope.db, [caseId]) : [];
    return {
      suspects: key ? rows.map((row) => presentSuspect(scope, key, row)) : [],
      mayEdit: owner && key !== undefined && hasRole(scope.actor, 'caseworker', 'supervisor'),
    };
  },
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});
