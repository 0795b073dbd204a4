// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  IdentificationMove,
  IdentificationProcess,
  IdentificationStage,
  MoveNeed,
  Period,
  ProcessDeadline,
} from '@palermo/terms';
import { countDays, endOfPeriod } from './working-calendar.ts';

/** Where a case stands in the process. Days are `YYYY-MM-DD`. */
export interface Standing {
  readonly stage: string;
  readonly since: string;
  /** The stage from which it was set aside; null where it was not. */
  readonly previous: string | null;
  /** Time of the stage that had gone by before it was set aside, or went by meanwhile; none where it never was. */
  readonly spent: readonly Span[];
}

/** From one day, which does not count, to another. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** Who would move a case, as far as the process asks. */
export interface Mover {
  readonly holder: boolean;
  readonly organisationKind: string;
  readonly roles: readonly string[];
}

/** As at registration; age in doubt is `child`. */
export type AgeGroup = 'child' | 'adult';

/** Whether a child has turned of age meanwhile, and whether their agreement to go on was recorded. */
export type OfAge = 'no' | 'reached' | 'agreed';

/** Somebody as far as moves depend on them. */
export interface Somebody {
  readonly age: AgeGroup;
  readonly ofAge: OfAge;
}

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

/** Whoever agreed once they were of age is an adult from then on. */
export function ageNow({ age, ofAge }: Somebody): AgeGroup {
  return ofAge === 'agreed' ? 'adult' : age;
}

function concerns(age: AgeGroup, of: { readonly age?: AgeGroup }): boolean {
  return of.age === undefined || of.age === age;
}

/** What renews with the birthday is offered from then until it is recorded; everything else goes by the age. */
function mayBeMade({ comingOfAge }: IdentificationProcess, somebody: Somebody, move: IdentificationMove): boolean {
  if (move.key === comingOfAge?.agree) return somebody.ofAge === 'reached';
  if (somebody.ofAge === 'reached' && comingOfAge?.refuse.includes(move.key)) return true;
  return concerns(ageNow(somebody), move);
}

/** The last day of a time that began when the stage was entered, less what of it is spent: before that day, if all of it is. */
function endOf({ calendar }: IdentificationProcess, { since, spent }: Standing, period: Period): string {
  const gone = spent.reduce((days, span) => days + countDays(calendar, span, period.unit), 0);
  const amount = period.amount - gone;
  return endOfPeriod(calendar, since, amount < 0 ? { amount, unit: 'calendarDays' } : { ...period, amount });
}

function latest(day: string, other: string): string {
  return day > other ? day : other;
}

/** The days that follow from standing in a stage: what is due, and what may not come earlier. */
export function dueDays(process: IdentificationProcess, standing: Standing, somebody: Somebody): readonly DueDay[] {
  return (stageOf(process, standing.stage).deadlines ?? [])
    .filter((deadline) => concerns(ageNow(somebody), deadline))
    .map((deadline) => ({ deadline, day: latest(standing.since, endOf(process, standing, deadline.period)) }));
}

/** Where a case about somebody stands on a day. */
interface Moment {
  readonly standing: Standing;
  readonly somebody: Somebody;
  readonly today: string;
}

function hindranceOf(
  process: IdentificationProcess,
  { standing, somebody, today }: Moment,
  move: IdentificationMove,
): Hindrance | null {
  if (move.within) {
    const day = endOf(process, standing, move.within);
    if (today > day) return { why: 'tooLate', day };
  }
  const goesOn = !move.mayComeEarly && !leavesAside(process, move);
  const earliest = dueDays(process, standing, somebody).filter(({ deadline }) => deadline.kind === 'earliest');
  const waiting = goesOn ? earliest.filter(({ day }) => today < day) : [];
  const last = waiting
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return last === undefined ? null : { why: 'tooEarly', day: last };
}

/** A time of rest holds back what goes on with the process; suspending, leaving and closing need not wait. */
function leavesAside(process: IdentificationProcess, { to }: IdentificationMove): boolean {
  return to === 'previous' || to === 'same' || isResting(process, to);
}

/** What has to be given with a move about a person of this age. */
function needsOf(
  { comingOfAge }: IdentificationProcess,
  move: IdentificationMove,
  somebody: Somebody,
): readonly MoveNeed[] {
  return ageNow(somebody) === 'child' && move.key !== comingOfAge?.agree
    ? move.needs.filter((need) => need !== 'consent')
    : move.needs;
}

/** The moves that somebody may make from where a case stands, in the order of the pack, with what holds them back today. */
export function offeredMoves(process: IdentificationProcess, at: Moment, mover: Mover): readonly OfferedMove[] {
  return process.moves
    .filter((move) => move.from.includes(at.standing.stage) && isTheirs(move, mover))
    .filter((move) => mayBeMade(process, at.somebody, move))
    .filter((move) => move.to !== 'previous' || at.standing.previous !== null)
    .map((move) => ({ move, needs: needsOf(process, move, at.somebody), hindrance: hindranceOf(process, at, move) }));
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
  if (move.to === 'same') return standing;
  const here = stageOf(process, standing.stage);
  const rested = isResting(process, standing.stage);
  const stage = move.to === 'previous' ? (standing.previous ?? process.initial) : move.to;
  const counts = !rested || here.clock !== 'stops';
  const spent = counts ? [...standing.spent, { from: standing.since, until: on }] : standing.spent;
  if (move.to === 'previous') return { stage, since: on, previous: null, spent };
  if (!isResting(process, stage)) return { stage, since: on, previous: null, spent: [] };
  // From one resting stage to another, the way back stays the one of the first.
  return { stage, since: on, previous: rested ? standing.previous : standing.stage, spent };
}
