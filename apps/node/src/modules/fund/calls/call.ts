// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  CallBody,
  CallQuestion,
  CallStage,
  CallWords,
  EligibilityRule,
  FundCallId,
  PublicCall,
  SheetCriterion,
  TieRule,
} from '@palermo/contract';
import type { FieldFault } from '../../../kernel/errors.ts';
import { readAmount, writeAmount, type MinorUnits } from '../money.ts';

export type CallState = 'draft' | 'published' | 'decided' | 'cancelled';

/** A call for proposals as it is kept. */
export interface Call {
  readonly id: FundCallId;
  readonly state: CallState;
  readonly words: CallWords;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly currency: string;
  readonly amountMin: MinorUnits;
  readonly amountMax: MinorUnits;
  readonly monthsMin: number;
  readonly monthsMax: number;
  readonly budget: MinorUnits | null;
  readonly rules: readonly EligibilityRule[];
  readonly questions: readonly CallQuestion[];
  readonly sheet: readonly SheetCriterion[];
  readonly assessorCount: number;
  readonly trusteeCount: number;
  readonly blind: boolean;
  readonly tieRule: TieRule;
  readonly version: number;
  readonly updatedAt: Date;
  readonly publishedAt: Date | null;
  readonly decidedAt: Date | null;
}

/** Where a call stands on a day. Applications come in while it is open, its last day included. */
export function stageOf(
  { state, opensOn, closesOn }: Pick<Call, 'state' | 'opensOn' | 'closesOn'>,
  today: string,
): CallStage {
  if (state !== 'published') return state;
  if (today < opensOn) return 'coming';
  return today > closesOn ? 'closed' : 'open';
}

/** The terms of a call as they are kept: amounts in minor units. Throws as `readAmount` does. */
export function readTerms(
  body: CallBody,
): Omit<Call, 'id' | 'state' | 'version' | 'updatedAt' | 'publishedAt' | 'decidedAt'> {
  return {
    ...body,
    amountMin: readAmount(body.amountMin, body.currency),
    amountMax: readAmount(body.amountMax, body.currency),
    budget: body.budget === null ? null : readAmount(body.budget, body.currency),
  };
}

/** What is wrong with the terms of a call besides their form. */
export function faultsOfTerms(terms: ReturnType<typeof readTerms>): FieldFault[] {
  const faults: FieldFault[] = [];
  const need = (right: boolean, path: string, detail: string): void => {
    if (!right) faults.push({ path, code: 'outOfRange', detail });
  };
  need(terms.closesOn >= terms.opensOn, 'closesOn', 'The call ends before it opens.');
  need(terms.amountMax >= terms.amountMin, 'amountMax', 'The largest amount is below the smallest.');
  need(terms.monthsMax >= terms.monthsMin, 'monthsMax', 'The longest time is below the shortest.');
  need(terms.budget === null || terms.budget >= terms.amountMin, 'budget', 'The budget is below the smallest amount.');
  const keys = new Set<string>();
  for (const [at, rule] of terms.rules.entries()) {
    const key = ruleKey(rule);
    need(!keys.has(key), `rules.${at}`, 'There is such a rule already.');
    keys.add(key);
  }
  for (const [at, { type, options }] of terms.questions.entries()) {
    const isChoice = type === 'choice' || type === 'choices';
    need(
      isChoice === options.length > 1,
      `questions.${at}`,
      'A choice has two options at least, and nothing else has any.',
    );
  }
  return faults;
}

/** The name of a rule within its call. */
export function ruleKey(rule: EligibilityRule): string {
  return rule.kind === 'confirm' ? rule.key : rule.kind;
}

/** What anybody may know of a call. */
export function presentPublicCall(call: Call, today: string): PublicCall {
  return {
    id: call.id,
    stage: stageOf(call, today),
    words: call.words,
    opensOn: call.opensOn,
    closesOn: call.closesOn,
    currency: call.currency,
    amountMin: writeAmount(call.amountMin, call.currency),
    amountMax: writeAmount(call.amountMax, call.currency),
    monthsMin: call.monthsMin,
    monthsMax: call.monthsMax,
    budget: call.budget === null ? null : writeAmount(call.budget, call.currency),
    rules: [...call.rules],
    questions: [...call.questions],
    sheet: [...call.sheet],
    assessorCount: call.assessorCount,
    trusteeCount: call.trusteeCount,
    blind: call.blind,
    tieRule: call.tieRule,
    decidedAt: call.decidedAt?.toISOString() ?? null,
  };
}
