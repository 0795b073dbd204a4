// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StateCode, TreatyStanding } from '@palermo/contract';

/** What one source says of a state under a treaty. Days as exact as the source has them. */
export interface Statement {
  readonly treaty: string;
  readonly state: StateCode;
  readonly participant: string;
  readonly party: boolean;
  readonly signedOn: string | null;
  readonly signing: TreatyStanding['signing'];
  readonly boundOn: string | null;
  readonly binding: TreatyStanding['binding'];
  readonly note: string | null;
  readonly source: string;
  /** Day of the source, `YYYY-MM-DD`. */
  readonly asOf: string;
}

export interface Remark {
  readonly treaty: string;
  readonly state: StateCode;
  readonly kind: 'reservation' | 'declaration' | 'objection' | 'withdrawal';
  readonly madeOn: string | null;
}

function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.startsWith(other) || other.startsWith(one);
}

/** The most exact of days that agree with the first one that is known. */
function mostExact(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null);
  const [first] = known;
  if (first === undefined) return null;
  return known.reduce((best, day) => (agree(best, day) && day.length > best.length ? day : best), first);
}

/** True when an older source contradicts the newest: another day, or bound before and not any more. */
function contradicts(newest: Statement, older: Statement): boolean {
  if (older.party && !newest.party) return true;
  return !agree(newest.boundOn, older.boundOn) || !agree(newest.signedOn, older.signedOn);
}

function stepFrom(standing: TreatyStanding['standing'], reservations: number): TreatyStanding['nextStep'] {
  if (standing === 'party') return reservations > 0 ? 'reviewReservations' : 'none';
  return standing === 'signed' ? 'ratify' : 'accede';
}

/**
 * Where one state stands under one treaty. The newest source decides; older ones add exact days that agree with it, and
 * what they say otherwise is told as a dispute. `statements` are of one state and treaty, the newest first, at least one.
 */
export function standingOf(
  statements: readonly [Statement, ...Statement[]],
  remarks: readonly Remark[],
): TreatyStanding {
  const [newest, ...older] = statements;
  const withdrawn = remarks.some(
    ({ kind, madeOn }) => kind === 'withdrawal' && (madeOn ?? newest.asOf) >= (newest.boundOn ?? ''),
  );
  const signedOn = mostExact(statements.map((each) => each.signedOn));
  const boundOn = newest.party ? mostExact(statements.map((each) => each.boundOn)) : null;
  const bound = newest.party ? statements.find(({ binding }) => binding !== null && binding !== 'unsaid') : undefined;
  const signing = statements.find((each) => each.signing !== null)?.signing ?? null;
  const unbound = signing === null ? 'none' : 'signed';
  const standing = withdrawn ? 'withdrawn' : newest.party ? 'party' : unbound;
  const reservations = remarks.filter(({ kind }) => kind === 'reservation').length;
  return {
    state: newest.state,
    standing,
    signedOn,
    signing,
    boundOn,
    binding: newest.party ? (bound?.binding ?? 'unsaid') : null,
    reservations,
    asOf: newest.asOf,
    source: newest.source,
    disputed: older.some((each) => contradicts(newest, each)),
    nextStep: stepFrom(standing, reservations),
  };
}

/** Where every state stands under one treaty. `statements` in the order state, newest first. */
export function standingsOf(statements: readonly Statement[], remarks: readonly Remark[]): TreatyStanding[] {
  const byState = Map.groupBy(statements, ({ state }) => state);
  const said = Map.groupBy(remarks, ({ state }) => state);
  return [...byState].flatMap(([state, [first, ...rest]]) =>
    first === undefined ? [] : [standingOf([first, ...rest], said.get(state) ?? [])],
  );
}

/** How many were bound at the end of each year in which one joined. */
export function timelineOf(standings: readonly TreatyStanding[]): { year: number; bound: number }[] {
  const years = standings
    .flatMap(({ standing, boundOn }) => (standing === 'party' && boundOn !== null ? [Number(boundOn.slice(0, 4))] : []))
    .toSorted((one, other) => one - other);
  const timeline: { year: number; bound: number }[] = [];
  for (const [at, year] of years.entries()) {
    if (timeline.at(-1)?.year === year) timeline.pop();
    timeline.push({ year, bound: at + 1 });
  }
  return timeline;
}

const letters = { party: 'p', signed: 's', none: 'n', withdrawn: 'w' } as const;

/** One letter of the register; a capital where sources differ. */
export function letterOf(standing: TreatyStanding | undefined): string {
  if (standing === undefined) return '-';
  const letter = letters[standing.standing];
  return standing.disputed ? letter.toUpperCase() : letter;
}
