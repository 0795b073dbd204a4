// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  changeInvestigation as changeEndpoint,
  changeInvestigationCase as caseEndpoint,
  inputOf,
  type InvestigationView,
} from '@palermo/contract';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError, type FieldFault } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { keyOf, openCase } from '../../cases/index.ts';
import { mayLeadInvestigations } from '../policy.ts';
import { sealFile, sealReason } from '../sealed-words.ts';
import { findLinkedCases, updateLinkedCase } from '../store.ts';
import { casesOf, requireInvestigation, viewInvestigation } from '../view-investigation.ts';
import { writeProgress } from '../write-progress.ts';

function refuse(path: string, detail: string): never {
  const fault: FieldFault = { path, code: 'outOfRange', detail };
  throw new AppError('request.invalid', { fields: [fault] });
}

/** Says how far an investigation has come, or corrects its number and notes. Throws `record.changed`. */
export const changeInvestigation = defineCommand({
  name: 'investigations.change',
  input: inputOf(changeEndpoint),
  policy: mayLeadInvestigations,
  async run(
    scope,
    { investigationId, version, fileNumber, note, stage, stageSince, ending },
  ): Promise<InvestigationView> {
    const row = await requireInvestigation(scope, investigationId, { toChange: true });
    if (row.version !== version) throw new AppError('record.changed');
    if (stageSince < row.openedOn || stageSince > dayOf(scope.clock())) {
      refuse('stageSince', `The day lies between ${row.openedOn} and today.`);
    }
    if ((stage === 'ended') !== (ending !== null)) refuse('ending', 'Say how it ended, and only when it ended.');
    const sealed = sealFile(scope.keyring, row, { fileNumber, note });
    await writeProgress(scope, row, { stage, stageSince, ending, sealed });
    return viewInvestigation(scope, investigationId);
  },
  audit: ({ investigationId, stage, purpose }, view) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: casesOf(view),
    details: { investigation: investigationId, stage },
  }),
});

/** Says whether the victim of a case was spared punishment, or takes the case out. Throws `record.changed`. */
export const changeInvestigationCase = defineCommand({
  name: 'investigations.changeCase',
  input: inputOf(caseEndpoint),
  policy: mayLeadInvestigations,
  async run(scope, { investigationId, caseId, version, nonPunishment, nonPunishmentOn, reason, linked }) {
    const row = await requireInvestigation(scope, investigationId, { toChange: true });
    const link = (await findLinkedCases(scope.db, row.id)).find((each) => each.caseId === caseId && !each.unlinkedAt);
    if (!link) throw new AppError('record.not-found');
    if ((nonPunishment === 'applied' || nonPunishment === 'refused') && nonPunishmentOn === null) {
      refuse('nonPunishmentOn', 'Say on which day it was decided.');
    }
    // Taking a case out needs no key: its release may have ended.
    const sealed = linked ? sealReason(scope.keyring, keyOf(await openCase(scope, caseId)), link, reason) : link.sealed;
    const unlinkedAt = linked ? null : scope.clock();
    const changed = { ...link, version, nonPunishment, nonPunishmentOn, sealed, unlinkedAt };
    if (!(await updateLinkedCase(scope.db, changed))) throw new AppError('record.changed');
    return viewInvestigation(scope, investigationId);
  },
  audit: ({ investigationId, caseId, nonPunishment, linked, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { investigation: investigationId, nonPunishment, linked },
  }),
});
