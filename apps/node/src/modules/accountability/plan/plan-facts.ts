// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IndicatorFormula, IndicatorId, MeasureId, OrganisationId, PillarCode, PlanView } from '@palermo/contract';

/** What is known of an indicator without counting. */
export interface IndicatorFacts {
  readonly id: IndicatorId;
  /** Null where values are reported by hand. */
  readonly formula: IndicatorFormula | null;
  readonly baseline: number;
  readonly target: number;
  readonly staleAfterDays: number;
  readonly reported: { readonly value: number; readonly on: string } | null;
}

/** What is known of a measure without counting: facts that somebody recorded, and no judgement of them. */
export interface MeasureFacts {
  readonly id: MeasureId;
  readonly number: number;
  readonly title: string;
  readonly pillar: PillarCode;
  readonly answers: readonly string[];
  readonly leadId: OrganisationId;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly public: boolean;
  readonly droppedOn: string | null;
  readonly milestones: number;
  readonly milestonesDone: number;
  readonly milestonesLate: number;
  readonly lastDoneOn: string | null;
  readonly indicators: readonly IndicatorFacts[];
}

/** A plan with its measures by number. */
export interface PlanFacts {
  readonly plan: PlanView | null;
  readonly measures: readonly MeasureFacts[];
  /** The day on which milestones were found late. */
  readonly today: string;
}

/** Equal formulas have equal keys, however they are written. */
export function formulaKey({ unit, dimension, codes, among, where, years }: IndicatorFormula): string {
  return JSON.stringify([unit, dimension, codes, among, where, years]);
}
