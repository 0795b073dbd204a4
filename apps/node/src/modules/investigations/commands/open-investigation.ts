// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, linkInvestigationCase as linkEndpoint, openInvestigation as openEndpoint } from '@palermo/contract';
import type { CaseId, InvestigationView } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { isReleasedForInvestigation, keyOf, openCase } from '../../cases/index.ts';
import { mayLeadInvestigations } from '../policy.ts';
import { newInvestigationKey, sealFile } from '../sealed-words.ts';
import { findInvestigation, insertInvestigation, insertLinkedCase } from '../store.ts';
import { casesOf, requireInvestigation, viewInvestigation } from '../view-investigation.ts';
import { tellOfStage } from '../write-progress.ts';

/** Throws `record.not-found` for a case that is not seen, `investigation.not-released` for one that was released otherwise. */
async function requireReleased(scope: Scope, caseId: CaseId): Promise<void> {
  keyOf(await openCase(scope, caseId));
  if (!(await isReleasedForInvestigation(scope.db, caseId))) throw new AppError('investigation.not-released');
}

/** Opens an investigation about a case. The same id again opens none. */
export const openInvestigation = defineCommand({
  name: 'investigations.open',
  input: inputOf(openEndpoint),
  policy: mayLeadInvestigations,
  async run(scope, { id, caseId, fileNumber, note, openedOn }): Promise<InvestigationView> {
    const { accountId, organisationId } = scope.actor as AccountActor;
    await requireReleased(scope, caseId);
    if (openedOn > dayOf(scope.clock())) {
      const fault = { path: 'openedOn', code: 'outOfRange', detail: 'The day has not come yet.' };
      throw new AppError('request.invalid', { fields: [fault] });
    }
    const wrappedKey = Buffer.from(newInvestigationKey(scope.keyring, id).wrapped);
    const sealed = sealFile(scope.keyring, { id, wrappedKey }, { fileNumber, note });
    const at = scope.clock();
    const row = { id, organisationId, openedOn, wrappedKey, sealed, openedBy: accountId, at };
    if (await insertInvestigation(scope.db, row)) {
      await insertLinkedCase(scope.db, await requireInvestigation(scope, id), { caseId, linkedBy: accountId, at });
      await tellOfStage(scope, { id, stage: 'opened', ending: null }, [caseId]);
    } else if (!(await findInvestigation(scope.db, id))) throw new AppError('record.not-found');
    return viewInvestigation(scope, id);
  },
  audit: ({ id, caseId, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { investigation: id },
  }),
});

/** Adds a case to an investigation. Throws as opening does, and `investigation.known`. */
export const linkInvestigationCase = defineCommand({
  name: 'investigations.addCase',
  input: inputOf(linkEndpoint),
  policy: mayLeadInvestigations,
  async run(scope, { investigationId, caseId }): Promise<InvestigationView> {
    const { accountId } = scope.actor as AccountActor;
    const row = await requireInvestigation(scope, investigationId, { toChange: true });
    await requireReleased(scope, caseId);
    const link = { caseId, linkedBy: accountId, at: scope.clock() };
    if (!(await insertLinkedCase(scope.db, row, link))) throw new AppError('investigation.known');
    await tellOfStage(scope, row, [caseId]);
    return viewInvestigation(scope, investigationId);
  },
  audit: ({ investigationId, purpose }, view) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: casesOf(view),
    details: { investigation: investigationId },
  }),
});
