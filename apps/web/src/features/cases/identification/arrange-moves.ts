// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IdentificationView } from '@palermo/contract';
import type { FieldValues, IdentificationMove, IdentificationProcess, IdentificationStage } from '@palermo/terms';
import { findStage, goesOn, nextMove } from '../../../lib/process.ts';

type Offered = IdentificationView['moves'][number];

/** A move that the caller may make, with its words and rules. */
export interface OfferedMove {
  readonly move: IdentificationMove;
  readonly needs: readonly string[];
}

/** A move that somebody may make, but not today. */
export interface HinderedMove extends OfferedMove {
  readonly why: 'tooEarly' | 'tooLate' | 'panel' | 'notReleased';
  readonly day: string | null;
}

export interface ArrangedMoves {
  /** The one obvious next step; several where it is a decision with several answers. */
  readonly next: readonly OfferedMove[];
  readonly others: readonly OfferedMove[];
  readonly hindered: readonly HinderedMove[];
}

type Standing = Pick<IdentificationView, 'stage' | 'previous' | 'moves' | 'panel'>;

/** Where a case goes with a move. */
export function targetOf(
  process: IdentificationProcess,
  { to }: IdentificationMove,
  previous: string | null,
): IdentificationStage | undefined {
  return findStage(process, to === 'previous' ? (previous ?? process.initial) : to);
}

function waitsForPanel(move: IdentificationMove, { panel }: Standing): boolean {
  return move.panel !== undefined && panel?.key === move.panel && panel.opinions.length < panel.quorum;
}

function known(
  process: IdentificationProcess,
  standing: Standing,
): (Offered & { readonly move: IdentificationMove })[] {
  return standing.moves.flatMap((offered) => {
    const move = process.moves.find(({ key }) => key === offered.key);
    return move ? [{ ...offered, move }] : [];
  });
}

/** The moves that the caller may make, with the one next step in front and what cannot be done today told apart. */
export function arrangeMoves(process: IdentificationProcess, standing: Standing): ArrangedMoves {
  const hindered: HinderedMove[] = [];
  const open: OfferedMove[] = [];
  for (const { move, needs, hindrance } of known(process, standing)) {
    if (hindrance) hindered.push({ move, needs, ...hindrance });
    else if (waitsForPanel(move, standing)) hindered.push({ move, needs, why: 'panel', day: null });
    else open.push({ move, needs });
  }
  const onwards = open.filter(({ move }) => goesOn(process, standing.stage, move));
  const first = onwards[0];
  const next = first?.move.decides
    ? onwards.filter(({ move }) => move.decides === first.move.decides)
    : onwards.slice(0, 1);
  return { next, others: open.filter((each) => !next.includes(each)), hindered };
}

/** Who makes the next step of a stage: its holder, or organisations of these kinds. */
export function whoseTurn(
  process: IdentificationProcess,
  stage: string,
): { readonly holder: boolean; readonly kinds: readonly string[] } | undefined {
  const next = nextMove(process, stage);
  return next && { holder: next.by.holder === true, kinds: next.by.kinds ?? [] };
}

interface Leading {
  readonly move: IdentificationMove;
  readonly previous: string | null;
  /** Kinds of organisation that decide identification in the country. */
  readonly deciders: readonly string[];
}

/** Whether the authority acts in the stage that a move leads to, and so has to see what happened. */
export function leadsToAuthority(process: IdentificationProcess, { move, previous, deciders }: Leading): boolean {
  const target = targetOf(process, move, previous)?.key;
  return process.moves.some(
    ({ from, by }) =>
      from.includes(target ?? '') && by.holder !== true && (by.kinds ?? []).some((kind) => deciders.includes(kind)),
  );
}

/** Whether a move tells somebody of a person who does not want to be named, and did not agree to it all the same. */
export function isNameless({ withoutIdentity }: IdentificationMove, values: FieldValues): boolean {
  return withoutIdentity === true || (withoutIdentity !== undefined && values[withoutIdentity.unless] !== true);
}
