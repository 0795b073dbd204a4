// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, createRelease as createEndpoint, revokeRelease as revokeEndpoint } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { findOrganisation, getNodeSettings } from '../../access/index.ts';
import { keyOf, openCase } from '../open-case.ts';
import { mayEditCases } from '../policy.ts';
import { presentRelease } from '../present.ts';
import { releaseCase } from '../release-case.ts';
import { writeEvent } from '../store.ts';
import { updateRevoked, type ReleaseRow } from '../store-releases.ts';

/** Releases parts of a case to another organisation. */
export const createRelease = defineCommand({
  name: 'cases.release',
  input: inputOf(createEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, ...request }) {
    keyOf(await openCase(scope, caseId, { toChange: true }));
    const { pack } = await getNodeSettings(scope);
    return describe(scope, await releaseCase(scope, pack, caseId, request));
  },
  audit: ({ caseId, organisationId, dataClasses, purpose, until }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { to: organisationId, dataClasses, until },
  }),
});

/** Revokes a release: the other organisation sees nothing of it from its next request on. */
export const revokeRelease = defineCommand({
  name: 'cases.revokeRelease',
  input: inputOf(revokeEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, releaseId }) {
    const actor = scope.actor as AccountActor;
    const revoked = await updateRevoked(scope.db, { releaseId, caseId }, actor.accountId);
    if (!revoked) throw new AppError('record.not-found');
    await writeEvent(scope.db, {
      id: newId(),
      caseId,
      kind: 'revoked',
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      at: scope.clock(),
      details: { to: revoked.toOrganisationId },
    });
    return describe(scope, revoked);
  },
  audit: ({ caseId, releaseId }) => ({
    purpose: 'protection',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { release: releaseId },
  }),
});

async function describe(scope: Scope, row: ReleaseRow) {
  const to = await findOrganisation(scope, row.toOrganisationId);
  if (!to) throw new AppError('record.not-found');
  return presentRelease(row, to, scope.clock());
}
