// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { dayOf } from '../../../kernel/clock.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findCurrentPlan, findIndicatorFacts, findMeasures } from '../store-measures.ts';
import type { IndicatorFacts, PlanFacts } from './plan-facts.ts';

/** The plan of now with the facts of all its measures. Statistics count what its indicators ask for. */
export async function readPlan({ db, clock }: Pick<Scope, 'db' | 'clock'>): Promise<PlanFacts> {
  const today = dayOf(clock());
  const plan = await findCurrentPlan(db);
  if (!plan) return { plan: null, measures: [], today };
  const measures = await findMeasures(db, plan.id, today);
  const indicators = new Map<string, IndicatorFacts[]>();
  for (const { measureId, ...facts } of await findIndicatorFacts(db, plan.id)) {
    const own = indicators.get(measureId);
    if (own) own.push(facts);
    else indicators.set(measureId, [facts]);
  }
  return { plan, measures: measures.map((each) => ({ ...each, indicators: indicators.get(each.id) ?? [] })), today };
}
