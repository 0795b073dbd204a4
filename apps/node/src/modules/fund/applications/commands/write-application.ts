// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import {
  addApplication as addEndpoint,
  inputOf,
  saveApplication as saveEndpoint,
  submitApplication as submitEndpoint,
  withdrawApplication as withdrawEndpoint,
  type ApplicantId,
  type ApplicationId,
  type FundCallId,
  type OwnApplication,
} from '@palermo/contract';
import type { ApplicantActor } from '../../../../kernel/actor.ts';
import { dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type AuditNote, type Scope } from '../../../../kernel/use-case.ts';
import { stageOf, type Call } from '../../calls/call.ts';
import { getCallRow } from '../../calls/describe-call.ts';
import { asApplicant } from '../../policy.ts';
import { findApplicant } from '../../store-applicants.ts';
import {
  deleteAnswers,
  findApplication,
  findOfApplicant,
  insertApplication,
  markSubmitted,
  moveApplication,
  updateAnswers,
  type ApplicationRow,
} from '../../store-applications.ts';
import { faultsOfAnswers, faultsOfChanges, partIdentity, readCoded, withChanges } from '../answers.ts';
import { newReference } from '../applicant-code.ts';
import { checkEligibility, presentChecks, unmetRules } from '../eligibility.ts';
import { marksOfApplicant } from '../organisation-marks.ts';
import { newApplicationKey, openAddress, sealAnswers } from '../sealed-application.ts';
import { answersOf, getApplicationRow, viewOwnApplication } from '../view-application.ts';

const applicationsMax = 20;

function noteOf(id: ApplicationId): AuditNote {
  return { subjectKind: 'application', subjectIds: [id] };
}

function applicantOf(scope: Scope): ApplicantId {
  return (scope.actor as ApplicantActor).applicantId as ApplicantId;
}

async function requireOpenCall(scope: Scope, callId: FundCallId): Promise<Call> {
  const call = await getCallRow(scope, callId);
  if (stageOf(call, dayOf(scope.clock())) !== 'open') throw new AppError('call.not-open');
  return call;
}

/** Begins an application to an open call. The same id again gives the one that is there. */
export const addApplication = defineCommand({
  name: 'fund.beginApplication',
  input: inputOf(addEndpoint),
  policy: asApplicant,
  async run(scope, { id, callId }): Promise<OwnApplication> {
    const applicantId = applicantOf(scope);
    if (await findApplication(scope.db, id)) return viewOwnApplication(scope, id);
    await requireOpenCall(scope, callId);
    if ((await findOfApplicant(scope.db, applicantId)).length >= applicationsMax) {
      throw new AppError('application.too-many');
    }
    const wrappedKey = newApplicationKey(scope.keyring, id);
    const keyed = { id, wrappedKey };
    await insertApplication(scope.db, {
      ...keyed,
      callId,
      applicantId,
      reference: newReference(),
      at: scope.clock(),
      content: sealAnswers(scope.keyring, keyed, 'fund_content', {}),
      identity: sealAnswers(scope.keyring, keyed, 'fund_identity', {}),
    });
    return viewOwnApplication(scope, id);
  },
  audit: ({ id, callId }) => ({ ...noteOf(id), details: { call: callId } }),
});

async function requireDraft(scope: Scope, id: ApplicationId, version: number): Promise<ApplicationRow> {
  const row = await getApplicationRow(scope, id, { toChange: true });
  if (row.state !== 'draft') throw new AppError('application.state');
  if (row.version !== version) throw new AppError('record.changed');
  return row;
}

/** Keeps answers as they are typed, also half-typed ones: what is wrong is told, and stops the submission alone. */
export const saveApplication = defineCommand({
  name: 'fund.saveApplication',
  input: inputOf(saveEndpoint),
  policy: asApplicant,
  async run(scope, { applicationId: id, changes, version }) {
    const row = await requireDraft(scope, id, version);
    const call = await requireOpenCall(scope, row.callId);
    const fields = faultsOfChanges(call, changes);
    if (fields.length > 0) throw new AppError('request.invalid', { fields });
    const values = withChanges(answersOf(scope, row), changes);
    const { identity, content } = partIdentity(call, values);
    const applicant = await findApplicant(scope.db, row.applicantId);
    const email = applicant === undefined ? '' : openAddress(scope.keyring, applicant);
    const at = scope.clock();
    const saved = await updateAnswers(scope.db, row, {
      coded: readCoded(values, call.currency),
      content: sealAnswers(scope.keyring, row, 'fund_content', content),
      identity: sealAnswers(scope.keyring, row, 'fund_identity', identity),
      marks: marksOfApplicant(scope.keyring, values, email),
      at,
    });
    if (!saved) throw new AppError('record.changed');
    return {
      version: version + 1,
      savedAt: at.toISOString(),
      missing: faultsOfAnswers(call, values),
      checks: presentChecks(checkEligibility(call, values), new Map()),
    };
  },
  audit: ({ applicationId }) => noteOf(applicationId),
});

/** Submits an application: nothing of it changes any more. Throws `application.incomplete` with the answers at fault. */
export const submitApplication = defineCommand({
  name: 'fund.submitApplication',
  input: inputOf(submitEndpoint),
  policy: asApplicant,
  async run(scope, { applicationId: id, version }): Promise<OwnApplication> {
    const row = await requireDraft(scope, id, version);
    const call = await requireOpenCall(scope, row.callId);
    const values = answersOf(scope, row);
    const faults = faultsOfAnswers(call, values);
    if (faults.length > 0 || row.amount === null || row.months === null) {
      const fields = faults.map(({ field, fault }) => ({ path: field, code: fault, detail: fault }));
      throw new AppError('application.incomplete', { fields });
    }
    const at = scope.clock();
    await markSubmitted(scope.db, id, {
      receipt: createHash('sha256')
        .update(JSON.stringify([id, at, Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1))]))
        .digest(),
      unmet: unmetRules(checkEligibility(call, values)),
      at,
    });
    return viewOwnApplication(scope, id);
  },
  audit: ({ applicationId }, { receipt }) => ({ ...noteOf(applicationId), details: { receipt } }),
});

/** Withdraws an application that was not decided on. Of a draft nothing is kept. */
export const withdrawApplication = defineCommand({
  name: 'fund.withdrawApplication',
  input: inputOf(withdrawEndpoint),
  policy: asApplicant,
  async run(scope, { applicationId: id, version }) {
    const row = await getApplicationRow(scope, id, { toChange: true });
    const mayWithdraw = row.state === 'draft' || row.state === 'submitted' || row.state === 'eligible';
    if (!mayWithdraw) throw new AppError('application.state');
    if (row.version !== version && row.state === 'draft') throw new AppError('record.changed');
    if (row.state === 'draft') await deleteAnswers(scope.db, id);
    await moveApplication(scope.db, id, { state: 'withdrawn', at: scope.clock() });
    return { state: 'withdrawn' as const };
  },
  audit: ({ applicationId }) => noteOf(applicationId),
});
