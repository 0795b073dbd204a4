// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, registerDraft as endpoint } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { formOf, requireComplete } from '../case-form.ts';
import type { CaseRegistered } from '../events.ts';
import { mayEditCases } from '../policy.ts';
import { askAfterRegistration } from '../questions/index.ts';
import { registerCases } from '../register-cases.ts';
import { releaseCase } from '../releases/index.ts';
import { findCaseFile } from '../store.ts';
import { closeDraft, findDraft } from '../store-drafts.ts';
import { getOpenDraft } from './drafts.ts';

/**
 * Turns a draft into a case and releases it as asked. Idempotent: a draft that became a case already answers with that
 * case, so that a request repeated after a lost answer registers nobody twice.
 */
export const registerDraft = defineCommand({
  name: 'cases.register',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { draftId, releases }) {
    const actor = scope.actor as AccountActor;
    const registered = await findRegistered(scope, draftId);
    if (registered) return registered;
    const { values } = await getOpenDraft(scope, draftId, { toChange: true });
    if (Object.keys(values).length === 0) throw new AppError('draft.empty');
    const { pack } = await getNodeSettings(scope);
    const form = formOf(pack);
    requireComplete(form, values);
    const today = dayOf(scope.clock());
    const [created] = await registerCases(scope, form, actor, [{ values, registeredOn: today }]);
    if (!created) throw new Error('The case was not registered.');
    const fact: CaseRegistered = { kind: 'cases.registered', caseId: created.caseId, registeredOn: today, values };
    await scope.publish(fact);
    await askAfterRegistration(scope, form, {
      caseId: created.caseId,
      values,
      registeredOn: today,
      purpose: 'identification',
    });
    for (const release of releases) await releaseCase(scope, pack, created.caseId, release);
    await closeDraft(scope.db, draftId, created.caseId);
    return { caseId: created.caseId, reference: created.reference };
  },
  audit: ({ draftId, releases }, { caseId }) => ({
    purpose: 'identification',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { draft: draftId, releasedTo: releases.map(({ organisationId }) => organisationId) },
  }),
});

async function findRegistered(
  { db }: Parameters<(typeof registerDraft)['run']>[0],
  draftId: Parameters<(typeof registerDraft)['run']>[1]['draftId'],
) {
  const row = await findDraft(db, draftId, { toChange: true });
  if (!row?.caseId) return undefined;
  const file = await findCaseFile(db, row.caseId);
  return file && { caseId: file.id, reference: file.reference };
}
