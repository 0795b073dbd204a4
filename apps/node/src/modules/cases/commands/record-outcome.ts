// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, recordOutcome as endpoint } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import type { OutcomeRecorded } from '../events.ts';
import { keyOf, openCase } from '../open-case.ts';
import { mayDecideOutcome } from '../policy.ts';
import { mayDecide } from '../present.ts';
import { viewCase } from '../queries/get-case.ts';
import { sealEventText } from '../sealed-facts.ts';
import { writeEvent, writeOutcome } from '../store.ts';

/** Records the outcome of identification with its reason, by an organisation that the country pack lets decide. */
export const recordOutcome = defineCommand({
  name: 'cases.recordOutcome',
  input: inputOf(endpoint),
  policy: mayDecideOutcome,
  async run(scope, { caseId, outcome, decidedOn, reason }) {
    const actor = scope.actor as AccountActor;
    const { pack } = await getNodeSettings(scope);
    if (!mayDecide(actor, pack)) throw new AppError('outcome.not-yours');
    if (decidedOn > dayOf(scope.clock())) {
      throw new AppError('request.invalid', { detail: 'The day of the decision lies in the future.' });
    }
    const opened = await openCase(scope, caseId);
    const eventId = newId<string>();
    const sealed = sealEventText(scope.keyring, keyOf(opened), eventId, reason);
    await writeOutcome(scope.db, caseId, outcome, scope.clock());
    await writeEvent(scope.db, {
      id: eventId,
      caseId,
      kind: 'outcome',
      dataClass: 'experience',
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      at: scope.clock(),
      details: { outcome, from: opened.file.outcome, decidedOn, decidedBy: actor.organisationKind },
      sealed,
    });
    const { registeredOn, registeredWithin } = opened.file;
    const decision = { decidedOn, decidedBy: actor.organisationKind };
    const fact: OutcomeRecorded = {
      kind: 'cases.outcomeRecorded',
      caseId,
      outcome,
      decision,
      registeredOn,
      registeredWithin,
    };
    await scope.publish(fact);
    return viewCase(scope, caseId);
  },
  audit: ({ caseId, outcome, decidedOn, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { outcome, decidedOn },
  }),
});
