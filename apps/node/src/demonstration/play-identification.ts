// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseId, IdentificationView } from '@palermo/contract';
import type { AccountActor } from '../kernel/actor.ts';
import type { Ask } from './ask.ts';
import { actorOf } from './ids.ts';
import type { PlannedStep } from './plan-steps.ts';

const purpose = 'identification' as const;

interface StepContext {
  readonly ask: Ask;
  readonly holder: AccountActor;
  readonly caseId: CaseId;
  /** Day, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Takes one step of identification, unless the case stands further already. */
export async function playStep({ ask, holder, caseId, on }: StepContext, step: PlannedStep): Promise<void> {
  const by = step.by === 'holder' ? holder : actorOf('authority');
  const view = await ask(contract.getIdentification, by, { params: { caseId }, query: { purpose } });
  if (step.move === 'opinion') {
    await giveOpinion({ ask, holder: by, caseId, on }, view, step.reason);
    return;
  }
  const offered = view.moves.find(({ key, hindrance }) => key === step.move && hindrance === null);
  if (!offered) return;
  const given: Readonly<Record<string, object>> = {
    reason: { reason: step.reason },
    evidence: { evidence: step.reason },
    consent: { explainedIn: 'en' },
    elements: { elements: elementsOf(step, view.age) },
  };
  const needed = Object.assign({}, ...offered.needs.map((need) => given[need] ?? {})) as object;
  await ask(contract.moveCase, by, {
    params: { caseId },
    body: { move: step.move, version: view.version, on, purpose, releases: [], ...needed },
  });
}

function elementsOf({ move }: PlannedStep, age: IdentificationView['age']) {
  const found = move === 'notConfirm' ? ('notShown' as const) : ('shown' as const);
  return { act: 'shown' as const, purpose: found, ...(age === 'adult' ? { means: found } : {}) };
}

async function giveOpinion({ ask, holder, caseId }: StepContext, view: IdentificationView, reason: string) {
  const { panel } = view;
  if (!panel?.mayGive || panel.opinions.length > 0) return;
  await ask(contract.giveOpinion, holder, {
    params: { caseId },
    body: { panel: panel.key, opinion: 'victim', reason, purpose },
  });
}
