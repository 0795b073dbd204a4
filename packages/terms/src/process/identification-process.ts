// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Label } from '../label.ts';

/** A stretch of time as a law writes it. Working days leave out the weekend and the holidays of the pack. */
export interface Period {
  readonly amount: number;
  readonly unit: 'workingDays' | 'calendarDays';
}

/**
 * A day by which something must be done, or (`earliest`) before which it may not, counted from the day on which the stage was
 * entered. It ends when the case leaves the stage, or with the first of the moves of `metBy`.
 */
export interface ProcessDeadline {
  readonly key: string;
  readonly label: Label;
  readonly period: Period;
  readonly kind: 'due' | 'earliest';
  /** Whose task it is: the organisation that decides, or the one that holds the case. */
  readonly task: 'decider' | 'holder';
  /** Days before it at which it counts as coming up. */
  readonly remindDaysBefore: number;
  readonly metBy?: readonly string[];
  /** Only for children, or only for adults; age in doubt is a child's. */
  readonly age?: 'child' | 'adult';
}

/** Where a case stands. */
export interface IdentificationStage {
  /** Permanent, camelCase: it is stored in histories. */
  readonly key: string;
  readonly label: Label;
  /** What it means for the person and what comes next, in plain words. */
  readonly hint: Label;
  readonly phase: 'identification' | 'support' | 'justice' | 'aside' | 'ended';
  /** The outcome that a case has from here on; as before where absent. */
  readonly outcome?: 'presumed' | 'confirmed' | 'notConfirmed';
  readonly deadlines?: readonly ProcessDeadline[];
  /**
   * What the time of the stage that was left does while a case rests here: it `stops`, and what is left of it begins again on
   * the way back; or it `runs` on, as it does where nothing is said.
   */
  readonly clock?: 'stops' | 'runs';
}

/** What whoever makes a move has to give with it. */
export type MoveNeed =
  /** Why, in their own words. */
  | 'reason'
  /** What it rests on. */
  | 'evidence'
  /** Act, means and purpose, each held shown or not; children without means. */
  | 'elements'
  /** The adult's consent, explained in a language they understand; never asked of a child. */
  | 'consent'
  /** To which authority abroad. */
  | 'destination';

/** A way from one stage to another. */
export interface IdentificationMove {
  readonly key: string;
  /** What one does, as a verb: it stands on the button. */
  readonly label: Label;
  readonly from: readonly string[];
  /** A stage; `previous`: the one from which the case was set aside or closed; `same`: it stays where it stands. */
  readonly to: string;
  /** Who: the organisation that holds the case, or others of these kinds to which the case was released. */
  readonly by: { readonly holder?: boolean; readonly kinds?: readonly string[]; readonly roles: readonly string[] };
  readonly needs: readonly MoveNeed[];
  /** Present on decisions; the name of the decision, as it is counted and published. */
  readonly decides?: string;
  /** Only for children, or only for adults; age in doubt is a child's. */
  readonly age?: 'child' | 'adult';
  /** Only within this time of entering the present stage. */
  readonly within?: Period;
  /** Whether it may be made before the stage's earliest days are over. */
  readonly mayComeEarly?: boolean;
  /** A panel that has to have spoken before. */
  readonly panel?: string;
  /** The letter that tells the person. */
  readonly letter?: string;
  /**
   * The person does not want to be identified: nothing of identity or contact goes to whoever is told, unless they answered
   * yes to this question of the pack.
   */
  readonly withoutIdentity?: true | { readonly unless: string };
}

/** Agencies that vote on, or advise, a decision. */
export interface DecisionPanel {
  readonly key: string;
  readonly label: Label;
  readonly kinds: readonly string[];
  /** `votes`: the decision follows the majority of those who spoke. `advises`: it may differ, with a reason. */
  readonly mode: 'votes' | 'advises';
  /** Opinions needed before the decision, each of another organisation. */
  readonly quorum: number;
}

/**
 * A letter to the person. Each paragraph may hold `{reference}`, `{decidedOn}`, `{organisation}`, `{reason}` and `{dueOn}`;
 * nothing else of a case gets into a letter.
 */
export interface DecisionLetter {
  readonly key: string;
  readonly label: Label;
  readonly subject: Label;
  readonly paragraphs: readonly Label[];
}

/**
 * What has to be agreed anew with somebody who turns of age while their case is open. Until it is recorded, everything goes on
 * as for a child.
 */
export interface ComingOfAge {
  readonly label: Label;
  /** What has to be talked about with them, in plain words. */
  readonly hint: Label;
  /** Days before the birthday at which it counts as coming up. */
  readonly remindDaysBefore: number;
  /** The move that records their agreement; offered from the birthday on. It goes to `same`. */
  readonly agree: string;
  /** The moves of an adult by which they refuse to go on; offered from the birthday on. */
  readonly refuse: readonly string[];
}

/** A day on which no working day falls. */
export type Holiday =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number; readonly movedFromWeekend?: boolean }
  | { readonly kind: 'easter'; readonly offset: number }
  | { readonly kind: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | -1 }
  | { readonly kind: 'once'; readonly day: string };

/** The days that working days leave out. */
export interface WorkingCalendar {
  /** Days of the week, 0 is Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly Holiday[];
}

/** How a country identifies victims, as data: stages, moves between them, who makes them, and by when. */
export interface IdentificationProcess {
  /** The stage of a case that was just registered. */
  readonly initial: string;
  /** The stage taken for a case that has an outcome but no process, such as an imported one. */
  readonly byOutcome: Readonly<Record<'presumed' | 'confirmed' | 'notConfirmed', string>>;
  readonly stages: readonly IdentificationStage[];
  readonly moves: readonly IdentificationMove[];
  readonly panels: readonly DecisionPanel[];
  readonly letters: readonly DecisionLetter[];
  readonly comingOfAge?: ComingOfAge;
  readonly calendar: WorkingCalendar;
}
