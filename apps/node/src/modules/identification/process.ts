// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  IdentificationMove,
  IdentificationProcess,
  IdentificationStage,
  MoveNeed,
  ProcessDeadline,
} from '@palermo/terms';
import { endOfPeriod } from './working-calendar.ts';

/** Where a case stands in the process. Days are `YYYY-MM-DD`. */
export interface Standing {
  readonly stage: string;
  readonly since: string;
  /** The stage from which it was set aside; null where it was not. */
  readonly previous: string | null;
}

/** Who would move a case, as far as the process asks. */
export interface Mover {
  readonly holder: boolean;
  readonly organisationKind: string;
  readonly roles: readonly string[];
}

/** Age in doubt is `child`. */
export type AgeGroup = 'child' | 'adult';

/** Why a move that the stage and the mover would allow cannot be made today. */
export type Hindrance =
  | { readonly why: 'tooEarly'; readonly day: string }
  | { readonly why: 'tooLate'; readonly day: string };

export interface OfferedMove {
  readonly move: IdentificationMove;
  /** What has to be given with it: no consent is asked of a child, and children's elements have no means. */
  readonly needs: readonly MoveNeed[];
  readonly hindrance: Hindrance | null;
}

export interface DueDay {
  readonly deadline: ProcessDeadline;
  readonly day: string;
}

/** @throws RangeError for a stage that the process does not have: histories keep the version of the pack they were made with. */
export function stageOf(process: IdentificationProcess, key: string): IdentificationStage {
  const stage = process.stages.find((each) => each.key === key);
  if (!stage) throw new RangeError(`The process has no stage ${key}.`);
  return stage;
}

function isTheirs({ by }: IdentificationMove, mover: Mover): boolean {
  if (!by.roles.some((role) => mover.roles.includes(role))) return false;
  return (by.holder === true && mover.holder) || (by.kinds ?? []).includes(mover.organisationKind);
}

function concerns(age: AgeGroup, of: { readonly age?: AgeGroup }): boolean {
  return of.age === undefined || of.age === age;
}

/** The days that follow from standing in a stage: what is due, and what may not come earlier. */
export function dueDays(process: IdentificationProcess, standing: Standing, age: AgeGroup): readonly DueDay[] {
  return (stageOf(process, standing.stage).deadlines ?? [])
    .filter((deadline) => concerns(age, deadline))
    .map((deadline) => ({ deadline, day: endOfPeriod(process.calendar, standing.since, deadline.period) }));
}

function hindranceOf(
  process: IdentificationProcess,
  { standing, age, today }: { readonly standing: Standing; readonly age: AgeGroup; readonly today: string },
  move: IdentificationMove,
): Hindrance | null {
  if (move.within) {
    const day = endOfPeriod(process.calendar, standing.since, move.within);
    if (today > day) return { why: 'tooLate', day };
  }
  const goesOn = !move.mayComeEarly && !leavesAside(process, move);
  const earliest = dueDays(process, standing, age).filter(({ deadline }) => deadline.kind === 'earliest');
  const waiting = goesOn ? earliest.filter(({ day }) => today < day) : [];
  const last = waiting
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return last === undefined ? null : { why: 'tooEarly', day: last };
}

/** A time of rest holds back what goes on with the process; suspending, leaving and closing need not wait. */
function leavesAside(process: IdentificationProcess, { to }: IdentificationMove): boolean {
  return to === 'previous' || isResting(process, to);
}

/** What has to be given with a move about a person of this age. */
function needsOf(move: IdentificationMove, age: AgeGroup): readonly MoveNeed[] {
  return age === 'child' ? move.needs.filter((need) => need !== 'consent') : move.needs;
}

/** The moves that somebody may make from where a case stands, in the order of the pack, with what holds them back today. */
export function offeredMoves(
  process: IdentificationProcess,
  at: { readonly standing: Standing; readonly age: AgeGroup; readonly today: string },
  mover: Mover,
): readonly OfferedMove[] {
  return process.moves
    .filter((move) => move.from.includes(at.standing.stage) && isTheirs(move, mover) && concerns(at.age, move))
    .filter((move) => move.to !== 'previous' || at.standing.previous !== null)
    .map((move) => ({ move, needs: needsOf(move, at.age), hindrance: hindranceOf(process, at, move) }));
}

/** Stages from which a case may go back to where it was. */
function isResting(process: IdentificationProcess, stage: string): boolean {
  return ['aside', 'ended'].includes(stageOf(process, stage).phase);
}

/** Where a case stands after a move made on this day. */
export function standingAfter(
  process: IdentificationProcess,
  standing: Standing,
  { move, on }: { readonly move: IdentificationMove; readonly on: string },
): Standing {
  const stage = move.to === 'previous' ? (standing.previous ?? process.initial) : move.to;
  if (!isResting(process, stage)) return { stage, since: on, previous: null };
  // From one resting stage to another, the way back stays the one of the first.
  return { stage, since: on, previous: isResting(process, standing.stage) ? standing.previous : standing.stage };
}
