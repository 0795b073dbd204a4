// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationKindCode, OutcomeCode } from '@palermo/contract';
import { decisionTimeOf } from '@palermo/terms';
import type { Decision } from '../../cases/index.ts';

/** What decides how a decision on identification is counted. */
export interface DecidedCase {
  readonly outcome: OutcomeCode;
  readonly decision: Decision | null;
  readonly registeredOn: string;
  readonly registeredWithin: string | null;
}

export interface DecisionPart {
  readonly decidedBy: OrganisationKindCode | null;
  readonly daysToOutcome: number | null;
  readonly decisionTime: string | null;
}

const millisecondsOfDay = 86_400_000;

/**
 * Days from registration to decision; undefined where either day is not known. Negative where the decision came first,
 * which is a fault of the data.
 */
function daysBetween({ decision, registeredOn, registeredWithin }: DecidedCase): number | undefined {
  const decidedOn = decision?.decidedOn ?? null;
  if (decidedOn === null || registeredWithin !== null) return undefined;
  return Math.round((Date.parse(decidedOn) - Date.parse(registeredOn)) / millisecondsOfDay);
}

/** True when the outcome was decided before the case was registered. */
export function isDecidedFirst(decided: DecidedCase): boolean {
  return decided.outcome !== 'presumed' && (daysBetween(decided) ?? 0) < 0;
}

/** By whom an outcome was decided and how long that took. A case still presumed is undecided, whatever was said before. */
export function decisionPart(decided: DecidedCase): DecisionPart {
  if (decided.outcome === 'presumed') return { decidedBy: null, daysToOutcome: null, decisionTime: 'undecided' };
  const days = daysBetween(decided);
  const decisionTime = decisionTimeOf(days) ?? null;
  return {
    decidedBy: decided.decision?.decidedBy ?? null,
    daysToOutcome: decisionTime === null ? null : (days ?? null),
    decisionTime,
  };
}
