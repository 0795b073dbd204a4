// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IndicatorFormula } from '@palermo/contract';
import { z } from 'zod';
import { keeper, type AccountActor } from '../../../kernel/actor.ts';
import { allow, defineQuery, deny, type Execute } from '../../../kernel/use-case.ts';
import { formulaKey, type CountedValues, type IndicatorFacts } from '../../accountability/index.ts';
import { countFormulas } from './count-formulas.ts';

/** Counts what indicators ask for in the whole country. The node counts, and what leaves is protected. */
const countIndicators = defineQuery({
  name: 'progress.count',
  input: z.object({ formulas: z.custom<readonly IndicatorFormula[]>() }),
  policy: (actor) => (actor.duty === 'keeper' ? allow : deny('notTheKeeper')),
  run: (scope, { formulas }) => countFormulas(scope, formulas),
  audit: 'none',
});

/** What victims got stays behind the firewall, in numbers too. */
function isClosedTo(actor: AccountActor, { dimension, where }: IndicatorFormula): boolean {
  return actor.organisationKind === 'border' && (dimension.startsWith('support') || where.includes('support'));
}

/** The values of the indicators of a plan, as far as the actor may know them. */
export async function countFor(
  { execute, actor }: { readonly execute: Execute; readonly actor: AccountActor },
  indicators: readonly Pick<IndicatorFacts, 'formula'>[],
): Promise<CountedValues> {
  const all = indicators.flatMap(({ formula }) => formula ?? []);
  const closed = all.filter((formula) => isClosedTo(actor, formula));
  const open = all.filter((formula) => !closed.includes(formula));
  const counted = open.length === 0 ? new Map() : await execute(countIndicators, keeper, { formulas: open });
  return new Map([...counted, ...closed.map((formula) => [formulaKey(formula), { kind: 'withheld' }] as const)]);
}
