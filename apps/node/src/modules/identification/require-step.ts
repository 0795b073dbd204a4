// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { moveCase } from '@palermo/contract';
import type { FieldValues, IdentificationMove, MoveNeed } from '@palermo/terms';
import type { z } from 'zod';
import { AppError, type FieldFault } from '../../kernel/errors.ts';
import type { StepTaken } from '../cases/index.ts';
import { somebodyOn } from './coming-of-age.ts';
import { faultOfElements, type ElementsFault } from './elements.ts';
import type { OpenedStanding } from './open-standing.ts';
import { ageNow, offeredMoves, standingAfter, stageOf, type OfferedMove } from './process.ts';

/** What comes with a move. */
export type StepAsked = z.output<NonNullable<(typeof moveCase)['body']>>;

const fieldOfNeed: Readonly<Record<MoveNeed, keyof StepAsked>> = {
  reason: 'reason',
  evidence: 'evidence',
  elements: 'elements',
  consent: 'explainedIn',
  destination: 'destination',
};

const sentenceOfNeed: Readonly<Record<MoveNeed, string>> = {
  reason: 'Say why.',
  evidence: 'Say what it rests on.',
  elements: 'Say of act, means and purpose whether each was shown.',
  consent: 'Say in which language it was explained to the person, who agreed.',
  destination: 'Say to which authority abroad.',
};

const sentenceOfElements: Readonly<Record<ElementsFault, string>> = {
  meansOfChild: 'Trafficking in children needs no means: leave them out.',
  meansMissing: 'Say whether the means were shown.',
  confirmedWithout: 'A confirmed victim has every element shown.',
  deniedWithAll: 'Every element is shown: then the person is a victim.',
};

/**
 * The move that was asked for, if the one who asks may make it on that day. Throws `identification.moved` when the case
 * stands elsewhere meanwhile, `identification.not-offered`, `identification.too-early`, `identification.too-late`.
 */
export function requireOffered(at: OpenedStanding, asked: StepAsked): OfferedMove {
  if (asked.version !== at.version) throw new AppError('identification.moved');
  if (asked.on > at.today || asked.on < at.standing.since) {
    refuse('on', 'outOfRange', `The day lies between ${at.standing.since} and today.`);
  }
  const when = { standing: at.standing, somebody: somebodyOn(at.person, asked.on), today: asked.on };
  const offered = offeredMoves(at.named.process, when, at.mover).find(({ move }) => move.key === asked.move);
  if (!offered) throw new AppError('identification.not-offered');
  const { hindrance } = offered;
  if (hindrance?.why === 'tooEarly') {
    throw new AppError('identification.too-early', { detail: `It may be made from ${hindrance.day} on.` });
  }
  if (hindrance?.why === 'tooLate') {
    throw new AppError('identification.too-late', { detail: `It could be made until ${hindrance.day}.` });
  }
  return offered;
}

/** Throws `request.invalid` naming everything that has to come with the move and did not, or does not fit it. */
export function requireGiven(at: OpenedStanding, { move, needs }: OfferedMove, asked: StepAsked): void {
  const missing = needs.filter((need) => asked[fieldOfNeed[need]] === undefined);
  const fields = missing.map((need): FieldFault => ({
    path: fieldOfNeed[need],
    code: 'required',
    detail: sentenceOfNeed[need],
  }));
  if (fields.length > 0) throw new AppError('request.invalid', { fields });
  if (
    ageNow(somebodyOn(at.person, asked.on)) === 'child' &&
    asked.explainedIn !== undefined &&
    !needs.includes('consent')
  ) {
    refuse('explainedIn', 'outOfRange', 'A child is not asked for consent.');
  }
  if (!asked.elements) return;
  const to = standingAfter(at.named.process, at.standing, { move, on: asked.on }).stage;
  const outcome = stageOf(at.named.process, to).outcome ?? 'presumed';
  const fault = faultOfElements(asked.elements, { age: at.person.age, outcome });
  if (fault) refuse('elements', 'outOfRange', sentenceOfElements[fault]);
}

/** Throws `identification.same-person` when whoever took the decision before would take it again. */
export function requireAnother(move: IdentificationMove, steps: readonly StepTaken[], accountId: string): void {
  if (move.decides === undefined) return;
  const before = steps.find(({ details }) => details['decides'] === move.decides);
  if (before?.accountId === accountId) throw new AppError('identification.same-person');
}

/** Throws `identification.with-identity` when whoever refused to be identified, and did not agree to it, would be named. */
export function requireNameless(
  { withoutIdentity }: IdentificationMove,
  values: FieldValues,
  { releases }: StepAsked,
): void {
  if (withoutIdentity === undefined || (withoutIdentity !== true && values[withoutIdentity.unless] === true)) return;
  const naming = ['identity', 'contact', 'location'];
  if (releases.some(({ dataClasses }) => dataClasses.some((each) => naming.includes(each)))) {
    throw new AppError('identification.with-identity');
  }
}

function refuse(path: string, code: FieldFault['code'], detail: string): never {
  throw new AppError('request.invalid', { fields: [{ path, code, detail }] });
}
