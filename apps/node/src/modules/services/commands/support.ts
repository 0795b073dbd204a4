// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addNeed as addEndpoint,
  changeNeed as changeEndpoint,
  endSupport as endEndpoint,
  giveFeedback as feedbackEndpoint,
  inputOf,
  resumeSupport as resumeEndpoint,
  type NeedId,
} from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { keyOf, openCase } from '../../cases/index.ts';
import { getReferralRow } from '../describe-referral.ts';
import { mayEditServices } from '../policy.ts';
import { sealFeedback, sealWords } from '../sealed-words.ts';
import { insertFeedback } from '../store-places.ts';
import { insertNeed, insertSupportEnd, resumeSupportRow, updateNeed } from '../store-support.ts';
import { viewSupport } from '../view-support.ts';

/** Adds what a person needs, in their own words where they said it. */
export const addNeed = defineCommand({
  name: 'services.addNeed',
  input: inputOf(addEndpoint),
  policy: mayEditServices,
  async run(scope, { caseId, kind, urgency, targetOn, words }) {
    const key = keyOf(await openCase(scope, caseId, { toChange: true }));
    const id = newId<NeedId>();
    const sealed = sealWords(scope.keyring, key, { table: 'need', row: id }, words);
    await insertNeed(scope.db, { ...writer(scope), id, caseId, kind, urgency, targetOn: targetOn ?? null, sealed });
    return viewSupport(scope, caseId);
  },
  audit: ({ caseId, kind, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { need: kind },
  }),
});

/** Changes a need. Throws `record.changed` when somebody else did meanwhile. */
export const changeNeed = defineCommand({
  name: 'services.changeNeed',
  input: inputOf(changeEndpoint),
  policy: mayEditServices,
  async run(scope, { caseId, needId, urgency, state, targetOn, words, version }) {
    const key = keyOf(await openCase(scope, caseId, { toChange: true }));
    const sealed = sealWords(scope.keyring, key, { table: 'need', row: needId }, words);
    const at = scope.clock();
    const row = { id: needId, caseId, urgency, state, targetOn, sealed, version, at };
    if (!(await updateNeed(scope.db, row))) throw new AppError('record.changed');
    return viewSupport(scope, caseId);
  },
  audit: ({ caseId, needId, state, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { need: needId, state },
  }),
});

/** Ends the support as a whole. The case stays open until identification closes it. */
export const endSupport = defineCommand({
  name: 'services.endSupport',
  input: inputOf(endEndpoint),
  policy: mayEditServices,
  async run(scope, { caseId, on, outcome, note }) {
    const key = keyOf(await openCase(scope, caseId, { toChange: true }));
    const id = newId<string>();
    const sealed = sealWords(scope.keyring, key, { table: 'support_end', row: id }, note);
    const ended = await insertSupportEnd(scope.db, { ...writer(scope), id, caseId, on, outcome, sealed });
    if (!ended) throw new AppError('record.changed');
    return viewSupport(scope, caseId);
  },
  audit: ({ caseId, outcome, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { outcome },
  }),
});

/** Takes the support up again. */
export const resumeSupport = defineCommand({
  name: 'services.resumeSupport',
  input: inputOf(resumeEndpoint),
  policy: mayEditServices,
  async run(scope, { caseId, on }) {
    await openCase(scope, caseId, { toChange: true });
    if (!(await resumeSupportRow(scope.db, { caseId, on, by: writer(scope).by }))) {
      throw new AppError('record.changed');
    }
    return viewSupport(scope, caseId);
  },
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});

/** Passes on what a person says of a service; who they are only where they wish it. Throws `feedback.given`. */
export const giveFeedback = defineCommand({
  name: 'services.giveFeedback',
  input: inputOf(feedbackEndpoint),
  policy: mayEditServices,
  async run(scope, { referralId, language, answers, known, words }) {
    const referral = await getReferralRow(scope, referralId);
    const own = (scope.actor as AccountActor).organisationId;
    const delivered = referral.state === 'accepted' || referral.state === 'done';
    if (referral.fromOrganisationId !== own || referral.asks !== 'service') throw new AppError('record.not-found');
    if (!delivered) throw new AppError('record.changed');
    const at = scope.clock();
    const sealed = known ? sealFeedback(scope.keyring, referralId, words) : null;
    const given = await insertFeedback(scope.db, { referralId, language, answers, known, sealed, at });
    if (!given) throw new AppError('feedback.given');
    return { given, at: at.toISOString() };
  },
  // Neither what was said nor, where the person wished so, to which service: the answer must not be found by its time.
  audit: ({ known, referralId }) => (known ? { subjectKind: 'referral', subjectIds: [referralId] } : {}),
});

function writer(scope: Scope) {
  return { by: (scope.actor as AccountActor).accountId, at: scope.clock() };
}
