// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, proposeDisclosure as proposeEndpoint, tellPerson as tellEndpoint } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { openCase } from '../../open-case.ts';
import { mayEditCases } from '../../policy.ts';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { findRelease, updateTold } from '../../store-releases.ts';
import { endOwnTask, insertOwnTask } from '../../work/index.ts';
import { describeRelease } from '../describe-release.ts';
import { makeRelease, partiesOf, spanOf } from '../release-case.ts';

/**
 * Proposes what a court or the law compels to disclose: nothing is opened before a supervisor approves. The person is told, or it
 * is written why not yet, and telling them becomes a task.
 */
export const proposeDisclosure = defineCommand({
  name: 'cases.proposeDisclosure',
  input: inputOf(proposeEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, order, telling, ...asked }) {
    const opened = await openCase(scope, caseId, { toChange: true });
    const { pack } = await getNodeSettings(scope);
    const isTold = 'in' in telling;
    const row = await makeRelease(scope, opened, {
      release: {
        ...partiesOf(scope.actor as AccountActor, asked),
        ...spanOf(scope, pack, asked),
        basis: 'compelled',
        ...(isTold ? { toldOn: telling.on, toldIn: telling.in } : { tellBy: telling.by }),
      },
      words: { order, notToldBecause: isTold ? undefined : telling.notBecause },
      event: 'disclosed',
    });
    if (!isTold) {
      const task = { caseId, kind: 'todo', key: 'tellPerson', subjectId: row.id, dueOn: telling.by } as const;
      await insertOwnTask(scope, task);
    }
    return describeRelease(scope, row);
  },
  audit: ({ caseId, organisationId, dataClasses, purpose }, { id }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { release: id, to: organisationId, dataClasses, basis: 'compelled' },
  }),
});

/** Records that the person was told of a disclosure, and ends the task of telling them. */
export const tellPerson = defineCommand({
  name: 'cases.tellPerson',
  input: inputOf(tellEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, releaseId, ...told }) {
    await openCase(scope, caseId, { toChange: true });
    const at = { releaseId, caseId };
    const row = await findRelease(scope.db, at);
    if (!row || row.basis !== 'compelled') throw new AppError('record.not-found');
    await updateTold(scope.db, at, told);
    await endOwnTask(scope, { caseId, kind: 'todo', subjectId: releaseId });
    return describeRelease(scope, row);
  },
  audit: ({ caseId, releaseId, on }) => ({
    purpose: 'protection',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { release: releaseId, on },
  }),
});
