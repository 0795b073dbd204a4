// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type AssistanceOfferId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayReportProgress } from '../policy.ts';
import { insertOffer, updateOffer } from '../store-assistance.ts';
import { keepsFor } from '../training/describe-course.ts';
import { describeOffer, getOfferRow } from './describe-assistance.ts';

const onOffer = ({ offerId }: { readonly offerId: AssistanceOfferId }) => ({
  subjectKind: 'assistanceOffer',
  subjectIds: [offerId],
});

/** Offers assistance by the actor's organisation. */
export const offerAssistance = defineCommand({
  name: 'assistance.offer',
  input: inputOf(contract.offerAssistance),
  policy: mayReportProgress,
  async run(scope, described) {
    const id = newId<AssistanceOfferId>();
    const { organisationId } = scope.actor as AccountActor;
    await insertOffer(scope.db, { ...described, id, organisationId }, stampOf(scope));
    return describeOffer(scope, id);
  },
  audit: (_input, { id }) => onOffer({ offerId: id }),
});

/** Changes or ends an offer; what was agreed stays agreed. Throws `record.changed`. */
export const changeAssistanceOffer = defineCommand({
  name: 'assistance.changeOffer',
  input: inputOf(contract.changeAssistanceOffer),
  policy: mayReportProgress,
  async run(scope, { offerId, ...offer }) {
    const { organisationId } = await getOfferRow(scope, offerId);
    if (!keepsFor(scope.actor, organisationId)) throw new AppError('access.denied');
    if (!(await updateOffer(scope.db, offerId, offer, stampOf(scope)))) throw new AppError('record.changed');
    return describeOffer(scope, offerId);
  },
  audit: onOffer,
});
