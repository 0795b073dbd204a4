// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  inputOf,
  overrideRefusal as overrideEndpoint,
  recordRefusal as recordEndpoint,
  type RefusalId,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { addDays, addSeconds, dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { findAccountNames, getOpenOrganisation } from '../../../access/index.ts';
import { notify } from '../../notices/index.ts';
import { keyOf, openCase } from '../../open-case.ts';
import { mayEditCases, maySupervise } from '../../policy.ts';
import { sealRefusalNote } from '../../sealed-facts.ts';
import { writeEvent } from '../../store.ts';
import { findRefusals, insertRefusal } from '../../store-sharing.ts';
import { insertOwnTask } from '../../work/index.ts';
import { describeRelease } from '../describe-release.ts';
import { makeRelease, partiesOf } from '../release-case.ts';

/** Days within which an emergency access or an override is looked into. */
const reviewDays = 3;

/** Records what the person refused to have shared. Nothing else changes: releases that stand are revoked one by one. */
export const recordRefusal = defineCommand({
  name: 'cases.recordRefusal',
  input: inputOf(recordEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, organisationId, dataClasses, on, note }) {
    const actor = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId, { toChange: true });
    const at = scope.clock();
    if (on > dayOf(at)) throw new AppError('request.invalid');
    const to = organisationId && (await getOpenOrganisation(scope, organisationId));
    const id = newId<RefusalId>();
    const refusal = {
      id,
      toOrganisationId: to ? to.id : null,
      dataClasses: [...new Set(dataClasses)],
      refusedOn: on,
      recordedBy: actor.accountId,
      sealed: note === undefined ? null : sealRefusalNote(scope.keyring, keyOf(opened), id, note),
    };
    await insertRefusal(scope.db, { ...refusal, caseId, organisationId: actor.organisationId, at });
    await writeEvent(scope.db, {
      id: newId(),
      caseId,
      kind: 'refused',
      dataClass: 'notes',
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      at,
      details: { to: refusal.toOrganisationId, dataClasses: refusal.dataClasses, on },
    });
    const names = await findAccountNames(scope, [actor.accountId]);
    return {
      id,
      organisation: to ? { id: to.id, name: to.name, kind: to.kind } : null,
      dataClasses: refusal.dataClasses,
      on,
      recordedBy: names.get(actor.accountId) ?? null,
      note: note ?? null,
    };
  },
  audit: ({ caseId, organisationId, dataClasses }, { id }) => ({
    purpose: 'protection',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { refusal: id, to: organisationId ?? null, dataClasses },
  }),
});

/** Releases against a refusal because a life is in danger. Another supervisor looks into it afterwards. */
export const overrideRefusal = defineCommand({
  name: 'cases.overrideRefusal',
  input: inputOf(overrideEndpoint),
  policy: maySupervise,
  async run(scope, { caseId, refusalId, hours, reason, ...asked }) {
    const actor = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId, { toChange: true });
    const refusal = (await findRefusals(scope.db, caseId)).find(({ id }) => id === refusalId);
    if (!refusal) throw new AppError('record.not-found');
    const startsAt = scope.clock();
    const row = await makeRelease(scope, opened, {
      release: {
        ...partiesOf(actor, { ...asked, purpose: 'protection' }),
        startsAt,
        expiresAt: addSeconds(startsAt, hours * 3600),
        atOnce: true,
        basis: 'vitalInterests',
        refusalId,
      },
      words: { reason },
      event: 'overridden',
    });
    const dueOn = dayOf(addDays(startsAt, reviewDays));
    await insertOwnTask(scope, { caseId, kind: 'review', key: 'override', subjectId: row.id, dueOn });
    const to = { organisationId: actor.organisationId };
    await notify(scope, { kind: 'overrideToReview', to, roles: ['supervisor'], caseId, subjectId: row.id });
    return describeRelease(scope, row);
  },
  audit: ({ caseId, refusalId, organisationId, dataClasses, hours }, { id }) => ({
    purpose: 'protection',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { release: id, refusal: refusalId, to: organisationId, dataClasses, hours },
  }),
});
