// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  breakGlass as breakEndpoint,
  inputOf,
  type ReleaseId,
  reviewAccess as reviewEndpoint,
} from '@palermo/contract';
import { hasRole, type AccountActor, type Actor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { allow, defineCommand, deny, type Verdict } from '../../../../kernel/use-case.ts';
import { readReference } from '../../case-file.ts';
import { notify } from '../../notices/index.ts';
import { openCase } from '../../open-case.ts';
import { maySupervise } from '../../policy.ts';
import { writeEvent } from '../../store.ts';
import { findRowByReference } from '../../store-list.ts';
import { breakGlass as breakGlassRow, findRelease, updateReviewed } from '../../store-releases.ts';
import { endOwnTask } from '../../work/index.ts';
import { describeRelease } from '../describe-release.ts';
import { writeWords } from '../release-words.ts';

/** Those who work on cases, but for authorities at borders. */
function mayBreakGlass(actor: Actor): Verdict {
  if (!hasRole(actor, 'caseworker', 'supervisor', 'decisionMaker')) return deny('role');
  return actor.organisationKind === 'border' ? deny('firewall') : allow;
}

/**
 * Opens one case for an hour to who knows its reference. Supervisors of both organisations are told at once, and another person
 * looks into it. Throws `record.not-found` alike for a reference of no case and for one that cannot be opened.
 */
export const breakGlass = defineCommand({
  name: 'cases.breakGlass',
  input: inputOf(breakEndpoint),
  policy: mayBreakGlass,
  async run(scope, { reference: written, reason }) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const reference = readReference(written);
    if (reference === undefined) throw new AppError('record.not-found');
    if ((await findRowByReference(scope.db, reference))?.owner) throw new AppError('glass.not-needed');
    const releaseId = newId<ReleaseId>();
    const caseId = await breakGlassRow(scope.db, reference, releaseId);
    if (caseId === undefined) throw new AppError('record.not-found');
    const opened = await openCase(scope, caseId);
    const row = await findRelease(scope.db, { releaseId, caseId });
    if (!row) throw new Error('What was opened in an emergency is there.');
    await writeWords(scope, opened, { releaseId, part: 'made' }, { reason });
    await writeEvent(scope.db, {
      id: newId(),
      caseId,
      kind: 'glassBroken',
      dataClass: 'notes',
      accountId,
      organisationId,
      at: scope.clock(),
      details: { to: organisationId, dataClasses: row.dataClasses },
    });
    for (const toOrganisation of [row.fromOrganisationId, organisationId]) {
      const to = { organisationId: toOrganisation };
      await notify(scope, { kind: 'brokenGlass', to, roles: ['supervisor'], caseId, subjectId: releaseId });
    }
    return { caseId, until: row.expiresAt.toISOString(), releaseId, holder: row.fromOrganisationId };
  },
  audit: (_asked, { caseId, releaseId, holder }) => ({
    purpose: 'protection',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { release: releaseId, holder },
  }),
});

/** Another person says whether an emergency access or an override was justified. */
export const reviewAccess = defineCommand({
  name: 'cases.reviewAccess',
  input: inputOf(reviewEndpoint),
  policy: maySupervise,
  async run(scope, { caseId, releaseId, justified, words }) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId, { toChange: true });
    const at = { releaseId, caseId };
    const row = await findRelease(scope.db, at);
    if (!row || !(row.basis === 'breakGlass' || row.basis === 'vitalInterests')) throw new AppError('record.not-found');
    if (row.releasedBy === accountId) throw new AppError('release.second-person');
    const done = await updateReviewed(scope.db, at, { account: accountId, justified, at: scope.clock() });
    if (!done) throw new AppError('release.decided');
    await writeWords(scope, opened, { releaseId, part: 'reviewed' }, { reviewed: words });
    await endOwnTask(scope, { caseId, kind: 'review', subjectId: releaseId });
    await writeEvent(scope.db, {
      id: newId(),
      caseId,
      kind: 'accessReviewed',
      dataClass: 'notes',
      accountId,
      organisationId,
      at: scope.clock(),
      details: { to: row.toOrganisationId, justified },
    });
    return describeRelease(scope, row);
  },
  audit: ({ caseId, releaseId, justified }) => ({
    purpose: 'supervision',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { release: releaseId, justified },
  }),
});
