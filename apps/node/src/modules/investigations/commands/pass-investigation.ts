// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  answerPassing as answerEndpoint,
  inputOf,
  passInvestigation as passEndpoint,
  type InvestigationView,
  type PassingView,
} from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { findOrganisation } from '../../access/index.ts';
import { notify } from '../../cases/index.ts';
import { passingPlace, presentPassings } from '../passing.ts';
import { investigatingKinds, mayLeadInvestigations } from '../policy.ts';
import { openFile } from '../sealed-words.ts';
import { findPassing, insertPassing, takeInvestigation, updatePassing, type PassingRow } from '../store-passings.ts';
import { casesOf, requireInvestigation, viewInvestigation } from '../view-investigation.ts';
import { linkedCases, tellOfStage } from '../write-progress.ts';

const leaders = ['caseworker', 'supervisor'] as const;

/**
 * Offers an investigation to another organisation that investigates or prosecutes. It stays with the former until the other took it.
 * Throws `record.changed`, `investigation.not-passable`, `investigation.passing`.
 */
export const passInvestigation = defineCommand({
  name: 'investigations.pass',
  input: inputOf(passEndpoint),
  policy: mayLeadInvestigations,
  async run(scope, { investigationId, id, organisationId: toId, version }): Promise<InvestigationView> {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const row = await requireInvestigation(scope, investigationId, { toChange: true });
    const known = await findPassing(scope.db, id);
    if (known) return viewInvestigation(scope, investigationId);
    if (row.version !== version) throw new AppError('record.changed');
    const to = await findOrganisation(scope, toId);
    const isFit = to !== undefined && toId !== organisationId && investigatingKinds.includes(to.kind);
    if (!isFit || row.stage === 'ended') throw new AppError('investigation.not-passable');
    const { cases, suspects } = await viewInvestigation(scope, investigationId);
    const passing: PassingRow = {
      id,
      investigationId,
      fromId: organisationId,
      toId,
      offeredBy: accountId,
      offeredAt: scope.clock(),
      openedOn: row.openedOn,
      stage: row.stage,
      caseCount: cases.length,
      suspectCount: suspects.length,
      sealed: scope.keyring.sealForNode(passingPlace(id), openFile(scope.keyring, row).fileNumber),
      answer: null,
      answeredAt: null,
    };
    if (!(await insertPassing(scope.db, passing))) throw new AppError('investigation.passing');
    await notify(scope, { kind: 'investigationPassed', to: { organisationId: toId }, roles: leaders, subjectId: id });
    return viewInvestigation(scope, investigationId);
  },
  audit: ({ investigationId, id, organisationId, purpose }, view) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: casesOf(view),
    details: { investigation: investigationId, passing: id, to: organisationId },
  }),
});

/**
 * Takes an investigation with all that is recorded in it, declines it, or withdraws one's own offer. Taking opens no case: those
 * that are not released to the taker stay closed. Throws `record.changed` when it was answered before.
 */
export const answerPassing = defineCommand({
  name: 'investigations.answerPassing',
  input: inputOf(answerEndpoint),
  policy: mayLeadInvestigations,
  async run(scope, { passingId, answer }): Promise<PassingView> {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const row = await findPassing(scope.db, passingId);
    if (!row) throw new AppError('record.not-found');
    if ((row.fromId === organisationId) !== (answer === 'withdraw')) throw new AppError('access.denied');
    const at = scope.clock();
    if (answer === 'take') {
      if (!(await takeInvestigation(scope.db, passingId, at))) throw new AppError('record.changed');
      const taken = await requireInvestigation(scope, row.investigationId);
      if (taken.stage !== row.stage) await tellOfStage(scope, taken, await linkedCases(scope, taken));
    } else {
      const end = { answer: answer === 'decline' ? 'declined' : 'withdrawn', by: accountId, at } as const;
      if (!(await updatePassing(scope.db, passingId, end))) throw new AppError('record.changed');
    }
    if (answer !== 'withdraw') {
      const kind = answer === 'take' ? 'investigationTaken' : 'investigationDeclined';
      await notify(scope, { kind, to: { accountId: row.offeredBy }, subjectId: passingId });
    }
    const [view] = await presentPassings(scope, [(await findPassing(scope.db, passingId)) ?? row]);
    if (!view) throw new AppError('record.not-found');
    return view;
  },
  audit: ({ passingId, answer, purpose }, { investigationId }) => ({
    purpose,
    subjectKind: 'investigation',
    subjectIds: [investigationId],
    details: { passing: passingId, answer },
  }),
});
