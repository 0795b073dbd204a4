// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  createRelease as createEndpoint,
  decideRelease as decideEndpoint,
  inputOf,
  revokeRelease as revokeEndpoint,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { notify } from '../../notices/index.ts';
import { keyOf, openCase } from '../../open-case.ts';
import { mayEditCases, maySupervise } from '../../policy.ts';
import { writeEvent } from '../../store.ts';
import { findRelease, updateDecided, updateRevoked } from '../../store-releases.ts';
import { endOwnTask } from '../../work/index.ts';
import { describeRelease } from '../describe-release.ts';
import { releaseCase, tellOfRelease } from '../release-case.ts';
import { writeWords } from '../release-words.ts';

/** Releases parts of a case to another organisation. */
export const createRelease = defineCommand({
  name: 'cases.release',
  input: inputOf(createEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, ...asked }) {
    keyOf(await openCase(scope, caseId, { toChange: true }));
    const { pack } = await getNodeSettings(scope);
    return describeRelease(scope, await releaseCase(scope, pack, caseId, asked));
  },
  audit: ({ caseId, organisationId, dataClasses, purpose, basis, until }, { state }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { to: organisationId, dataClasses, basis, until, state },
  }),
});

/** Revokes a release: the other organisation sees nothing of it from its next request on. */
export const revokeRelease = defineCommand({
  name: 'cases.revokeRelease',
  input: inputOf(revokeEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, releaseId, reason, note }) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId, { toChange: true });
    const at = { releaseId, caseId };
    if (!(await updateRevoked(scope.db, at, { account: accountId, reason }))) throw new AppError('record.not-found');
    const revoked = await findRelease(scope.db, at);
    if (!revoked) throw new Error('A release that was revoked is there.');
    if (opened.key) await writeWords(scope, opened, { releaseId, part: 'revoked' }, { revoked: note });
    const details = { to: revoked.toOrganisationId, because: reason };
    await writeEvent(scope.db, {
      id: newId(),
      caseId,
      kind: 'revoked',
      accountId,
      organisationId,
      at: scope.clock(),
      details,
    });
    for (const kind of ['expiry', 'review', 'todo'] as const)
      await endOwnTask(scope, { caseId, kind, subjectId: releaseId });
    if (revoked.openedAt !== null) {
      await notify(scope, {
        kind: 'releaseRevoked',
        to: { organisationId: revoked.toOrganisationId },
        subjectId: releaseId,
      });
    }
    return describeRelease(scope, revoked);
  },
  audit: ({ caseId, releaseId, reason }) => ({
    purpose: 'protection',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { release: releaseId, reason },
  }),
});

/** The second person approves or declines a release that waits for one. */
export const decideRelease = defineCommand({
  name: 'cases.decideRelease',
  input: inputOf(decideEndpoint),
  policy: maySupervise,
  async run(scope, { caseId, releaseId, approved, note }) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId, { toChange: true });
    const at = { releaseId, caseId };
    const waiting = await findRelease(scope.db, at);
    if (!waiting) throw new AppError('record.not-found');
    if (waiting.releasedBy === accountId) throw new AppError('release.second-person');
    const decided = await updateDecided(scope.db, at, { account: accountId, approved, at: scope.clock() });
    if (!decided) throw new AppError('release.decided');
    await writeWords(scope, opened, { releaseId, part: 'decided' }, { decided: note });
    const row = await findRelease(scope.db, at);
    if (!row) throw new Error('A release that was decided is there.');
    await writeEvent(scope.db, {
      id: newId(),
      caseId,
      kind: 'releaseDecided',
      dataClass: 'notes',
      accountId,
      organisationId,
      at: scope.clock(),
      details: { to: row.toOrganisationId, approved },
    });
    await endOwnTask(scope, { caseId, kind: 'review', subjectId: releaseId });
    await tellOfRelease(scope, row);
    return describeRelease(scope, row);
  },
  audit: ({ caseId, releaseId, approved }) => ({
    purpose: 'supervision',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { release: releaseId, approved },
  }),
});
