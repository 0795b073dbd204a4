// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseId } from '@palermo/contract';
import type { AccountActor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ask } from './ask.ts';
import { dayNumberOf, dayTextOf, instantOn } from './days.ts';
import type { DemonstrationCase } from './demonstration-cases.ts';
import { createDraw } from './draw.ts';
import { actorOf, draftIdOf } from './ids.ts';
import type { PlannedAct } from './plan-acts.ts';
import { playStep } from './play-identification.ts';
import { requestRelease } from './request-release.ts';

/** Asks as of an instant. */
type AskAt = (clock: Clock) => Ask;

interface PlayOptions {
  readonly askAt: AskAt;
  readonly now: Date;
}

/**
 * Plays a recent case as its people would have: the draft is typed and registered on its day, then come changes, releases,
 * the decision. Whatever was done before an interruption is not done again.
 */
export async function playCase(invented: DemonstrationCase, { askAt, now }: PlayOptions): Promise<void> {
  const { externalId, organisation, registeredOn, values, releases } = invented;
  const holder = actorOf(organisation);
  const draw = createDraw(`hours ${externalId}`);
  let latest = new Date(0);
  const at = (dayNumber: number): Ask => {
    const drawn = instantOn(dayNumber, draw.within(7, 17), draw.within(0, 59));
    // Nothing happens before what it follows from, on the same day neither.
    const instant = drawn > latest ? drawn : new Date(latest.getTime() + draw.within(5, 90) * 60_000);
    latest = instant;
    return askAt(() => (instant < now ? instant : now));
  };
  const ask = at(dayNumberOf(registeredOn));
  const draftId = draftIdOf(externalId);
  const fresh = await typeDraft(ask, holder, draftId, values);
  const { caseId } = await ask(contract.registerDraft, holder, {
    params: { draftId },
    body: { releases: releases.map((release) => requestRelease(release, values, registeredOn)) },
  });
  for (const act of invented.acts) {
    // Changes and steps meet what is there by themselves; a release would be made once more.
    if (!fresh && act.kind === 'release') continue;
    await playAct(at(act.dayNumber), { holder, caseId, registeredOn }, act);
  }
}

/** Types a draft unless it became a case already; gives whether it did not. */
async function typeDraft(
  ask: Ask,
  holder: AccountActor,
  draftId: contract.DraftId,
  values: DemonstrationCase['values'],
): Promise<boolean> {
  try {
    await ask(contract.startDraft, holder, { body: { id: draftId } });
    await ask(contract.saveDraft, holder, { params: { draftId }, body: { changes: onWire(values) } });
    return true;
  } catch (fault) {
    if (fault instanceof AppError && fault.code === 'draft.registered') return false;
    throw fault;
  }
}

interface Played {
  readonly holder: AccountActor;
  readonly caseId: CaseId;
  readonly registeredOn: string;
}

async function playAct(ask: Ask, { holder, caseId, registeredOn }: Played, act: PlannedAct): Promise<void> {
  const params = { caseId };
  switch (act.kind) {
    case 'change': {
      const changes = act.changes.map(({ key, from, to }) => ({ key, from: valueOnWire(from), to: valueOnWire(to) }));
      await ask(contract.changeCase, holder, { params, body: { changes, purpose: 'assistance' } });
      return;
    }
    case 'release': {
      const { values } = await ask(contract.getCase, holder, { params, query: { purpose: 'assistance' } });
      await ask(contract.createRelease, holder, { params, body: requestRelease(act.release, values, registeredOn) });
      return;
    }
    case 'step':
      await playStep({ ask, holder, caseId, on: dayTextOf(act.dayNumber) }, act.step);
  }
}

type WireValue = contract.FieldValuesOnWire[string];

function valueOnWire(value: DemonstrationCase['values'][string] | undefined): WireValue {
  return typeof value === 'object' && value !== null ? [...value] : (value ?? null);
}

/** Values as they travel. */
function onWire(values: DemonstrationCase['values']): contract.FieldValuesOnWire {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueOnWire(value)]));
}
