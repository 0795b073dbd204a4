// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, OrganisationId, OutcomeCode } from '@palermo/contract';
import type { AccountActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/use-case.ts';
import type { Decision, OutcomeRecorded } from './events.ts';
import { keyOf, type OpenedCase } from './open-case.ts';
import { decisionOf } from './recorded-cases.ts';
import { openEventText, sealEventText } from './sealed-facts.ts';
import { updateCaseFile, writeEvent, writeOutcome } from './store.ts';
import { findDecisions } from './store-decisions.ts';
import { findStepRows } from './store-steps.ts';

/** What people wrote with a step of identification; sealed under the person's key, of the data class `experience`. */
export type StepWords = Readonly<Partial<Record<'reason' | 'evidence' | 'destination', string>>>;

/** What a step of identification changes in the case itself. */
export interface Step {
  /** Codes and days only. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly words: StepWords;
  /** The outcome that the case has from now on; undefined leaves it. */
  readonly outcome?: OutcomeCode | undefined;
  /** Whether the case is closed from now on; undefined leaves it. */
  readonly status?: 'active' | 'closed' | undefined;
  /** The decision that the step is; undefined where it decides nothing. */
  readonly decision?: Decision | undefined;
}

/** Writes a step of identification into the history of a case, with its outcome and whether it is closed. */
export async function writeStep(scope: Scope, opened: OpenedCase, step: Step): Promise<void> {
  const { db, keyring } = scope;
  const { file } = opened;
  const actor = scope.actor as AccountActor;
  const at = scope.clock();
  const id = newId<string>();
  const { accountId, organisationId } = actor;
  const by = { caseId: file.id, accountId, organisationId, at };
  const changed = step.outcome !== undefined && step.outcome !== file.outcome;
  // Before the event, so that an outcome that comes without a decision keeps the one that there was.
  const decision = step.decision ?? decisionOf((await findDecisions(db, [file.id]))[0]);
  if (changed || (step.decision && step.outcome)) await writeOutcome(db, file.id, step.outcome ?? file.outcome, at);
  else if (opened.owner) await updateCaseFile(db, file.id, { version: file.version + 1, at });
  if (step.status !== undefined && step.status !== file.status) {
    await updateCaseFile(db, file.id, { version: file.version + 1, at, status: step.status });
  }
  await writeEvent(db, {
    ...by,
    id,
    kind: 'identification',
    details: { ...step.details, ...step.decision, ...(changed ? { outcome: step.outcome, from: file.outcome } : {}) },
  });
  if (Object.keys(step.words).length > 0) {
    // A row of its own, because everybody with access sees that there was a step, and only some what was written.
    const wordsId = newId<string>();
    const sealed = sealEventText(keyring, keyOf(opened), wordsId, JSON.stringify(step.words));
    const details = { step: id };
    await writeEvent(db, { ...by, id: wordsId, kind: 'identificationWords', dataClass: 'experience', details, sealed });
  }
  if (!changed && !step.decision) return;
  const fact: OutcomeRecorded = {
    kind: 'cases.outcomeRecorded',
    caseId: file.id,
    outcome: step.outcome ?? file.outcome,
    decision: decision ?? { decidedOn: null, decidedBy: null },
    registeredOn: file.registeredOn,
    registeredWithin: file.registeredWithin,
  };
  await scope.publish(fact);
}

/** One step as it was taken. */
export interface StepTaken {
  readonly at: Date;
  readonly accountId: AccountId | null;
  readonly organisationId: OrganisationId;
  readonly details: Readonly<Record<string, unknown>>;
  /** Null for those to whom what happened is not released, and after an erasure. */
  readonly words: StepWords | null;
}

/** The steps that brought a case to where it stands, newest first. */
export async function readSteps(scope: Scope, { file, key }: OpenedCase): Promise<StepTaken[]> {
  const rows = await findStepRows(scope.db, file.id);
  return rows.map(({ wordsId, sealed, ...row }) => ({
    ...row,
    words:
      key && sealed && wordsId ? (JSON.parse(openEventText(scope.keyring, key, wordsId, sealed)) as StepWords) : null,
  }));
}
