// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Scope } from '../../../kernel/use-case.ts';
import {
  progressOf,
  readCommitments,
  readPlan,
  type PlanFacts,
  type PlanProgress,
} from '../../accountability/index.ts';
import { countFormulas } from './count-formulas.ts';

/**
 * The plan of now with its progress, for a report: the same numbers as on the pages of the plan when the actor is an analyst,
 * who counts the whole country.
 */
export async function readProgress(scope: Scope): Promise<{ plan: PlanFacts['plan'] } & PlanProgress> {
  const facts = await readPlan(scope);
  const formulas = facts.measures.flatMap(({ indicators }) => indicators.flatMap(({ formula }) => formula ?? []));
  const values = await countFormulas(scope, formulas);
  return { plan: facts.plan, ...progressOf(facts, await readCommitments(scope), values) };
}
