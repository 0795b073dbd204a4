// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  changeDelivered as changeEndpoint,
  finishFollowUp as finishEndpoint,
  inputOf,
  planFollowUp as planEndpoint,
  recordDelivered as recordEndpoint,
  type CaseId,
  type DeliveredId,
  type FollowUpId,
} from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { findOrganisation } from '../../access/index.ts';
import { endOwnTask, insertOwnTask, keyOf, openCase, type OpenedCase } from '../../cases/index.ts';
import type { ServicesRecorded } from '../events.ts';
import { mayEditServices } from '../policy.ts';
import { sealWords } from '../sealed-words.ts';
import { findReferralsOfCase } from '../store-referrals.ts';
import {
  findDeliveredStart,
  findKindsByResult,
  findNeeds,
  finishFollowUpRow,
  insertDelivered,
  insertFollowUp,
  updateDelivered,
} from '../store-support.ts';
import { viewSupport } from '../view-support.ts';

/** Records a service that was received, not wanted or not to be had. Open to those to whom services were released. */
export const recordDelivered = defineCommand({
  name: 'services.recordDelivered',
  input: inputOf(recordEndpoint),
  policy: mayEditServices,
  async run(scope, { caseId, providerId, needId, referralId, note, ...given }) {
    const key = keyOf(await openToServices(scope, caseId));
    requireOrder(given.from, given.to);
    if (providerId !== undefined && !(await findOrganisation(scope, providerId)))
      throw new AppError('record.not-found');
    const links = { caseId, needId: needId ?? null, referralId: referralId ?? null };
    await requireOfCase(scope, links);
    const id = newId<DeliveredId>();
    const { accountId, organisationId } = scope.actor as AccountActor;
    await insertDelivered(scope.db, {
      ...links,
      id,
      organisationId,
      providerId: providerId ?? null,
      kind: given.kind,
      result: given.result,
      from: given.from,
      to: given.to ?? null,
      outcome: given.outcome ?? null,
      details: given.details,
      sealed: sealWords(scope.keyring, key, { table: 'delivered_service', row: id }, note),
      by: accountId,
      at: scope.clock(),
    });
    await publishRecorded(scope, caseId);
    return viewSupport(scope, caseId);
  },
  audit: ({ caseId, kind, result, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { service: kind, result },
  }),
});

/** Changes what is recorded of a service. Throws `record.changed` when somebody else did, or when it is not theirs to change. */
export const changeDelivered = defineCommand({
  name: 'services.changeDelivered',
  input: inputOf(changeEndpoint),
  policy: mayEditServices,
  async run(scope, { caseId, deliveredId, result, to, outcome, details, note, version }) {
    const key = keyOf(await openToServices(scope, caseId));
    const from = await findDeliveredStart(scope.db, caseId, deliveredId);
    if (from === undefined) throw new AppError('record.not-found');
    requireOrder(from, to ?? undefined);
    const sealed = sealWords(scope.keyring, key, { table: 'delivered_service', row: deliveredId }, note);
    const at = scope.clock();
    const row = { id: deliveredId, caseId, result, to, outcome, details, sealed, version, at };
    if (!(await updateDelivered(scope.db, row))) throw new AppError('record.changed');
    await publishRecorded(scope, caseId);
    return viewSupport(scope, caseId);
  },
  audit: ({ caseId, deliveredId, result, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { delivered: deliveredId, result },
  }),
});

/** Plans a follow-up; it is a task of whoever plans it until it is done. */
export const planFollowUp = defineCommand({
  name: 'services.planFollowUp',
  input: inputOf(planEndpoint),
  policy: mayEditServices,
  async run(scope, { caseId, dueOn, way }) {
    keyOf(await openToServices(scope, caseId));
    const id = newId<FollowUpId>();
    const { accountId, organisationId } = scope.actor as AccountActor;
    await insertFollowUp(scope.db, { id, caseId, organisationId, dueOn, way, by: accountId, at: scope.clock() });
    await insertOwnTask(scope, { caseId, kind: 'followUp', key: 'followUp', subjectId: id, dueOn, remindOn: dueOn });
    return viewSupport(scope, caseId);
  },
  audit: ({ caseId, dueOn, way, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { dueOn, way },
  }),
});

/** Says how a follow-up went; its task ends with it. Throws `record.changed`. */
export const finishFollowUp = defineCommand({
  name: 'services.finishFollowUp',
  input: inputOf(finishEndpoint),
  policy: mayEditServices,
  async run(scope, { caseId, followUpId, doneOn, outcome, note, version }) {
    const key = keyOf(await openToServices(scope, caseId));
    const at = scope.clock();
    if (doneOn > dayOf(at)) throw outOfRange('doneOn');
    const sealed = sealWords(scope.keyring, key, { table: 'follow_up', row: followUpId }, note);
    const done = await finishFollowUpRow(scope.db, { id: followUpId, caseId, doneOn, outcome, sealed, version, at });
    if (!done) throw new AppError('record.changed');
    await endOwnTask(scope, { caseId, kind: 'followUp', subjectId: followUpId });
    return viewSupport(scope, caseId);
  },
  audit: ({ caseId, followUpId, outcome, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { followUp: followUpId, outcome },
  }),
});

/** A case whose services the actor may write: its holder's, or released to it. Throws `record.not-found`, `access.denied`. */
async function openToServices(scope: Scope, caseId: CaseId): Promise<OpenedCase> {
  const opened = await openCase(scope, caseId);
  if (!opened.dataClasses.includes('services')) throw new AppError('access.denied');
  return opened;
}

interface Links {
  readonly caseId: CaseId;
  readonly needId: Parameters<typeof insertDelivered>[1]['needId'];
  readonly referralId: Parameters<typeof insertDelivered>[1]['referralId'];
}

/** What a delivered service answers belongs to the same case. */
async function requireOfCase(scope: Scope, { caseId, needId, referralId }: Links): Promise<void> {
  const needs = needId === null ? [] : await findNeeds(scope.db, caseId);
  const referrals = referralId === null ? [] : await findReferralsOfCase(scope.db, caseId);
  const isNeed = needId === null || needs.some(({ id }) => id === needId);
  const isReferral = referralId === null || referrals.some(({ id }) => id === referralId);
  if (!isNeed || !isReferral) throw new AppError('record.not-found');
}

function requireOrder(from: string, to: string | undefined): void {
  if (to !== undefined && to < from) throw outOfRange('to');
}

function outOfRange(path: string): AppError {
  const detail = 'Something ends after it began, and is done on a day that has come.';
  return new AppError('request.invalid', { fields: [{ path, code: 'out-of-range', detail }] });
}

/** Tells those who count which kinds of support reached the person. */
async function publishRecorded(scope: Scope, caseId: CaseId): Promise<void> {
  const kinds = Map.groupBy(await findKindsByResult(scope.db, caseId), ({ result }) => result);
  const of = (result: 'delivered' | 'refused' | 'unavailable') => (kinds.get(result) ?? []).map(({ kind }) => kind);
  const fact: ServicesRecorded = {
    kind: 'services.recorded',
    caseId,
    delivered: of('delivered'),
    refused: of('refused'),
    unavailable: of('unavailable'),
  };
  await scope.publish(fact);
}
