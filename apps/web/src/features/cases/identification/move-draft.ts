// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IdentificationView, moveCase, PurposeCode } from '@palermo/contract';
import type { z } from 'zod';
import { releaseProblem, type ReleaseDraft, type ReleaseProblem } from '../releases/release-draft.ts';
import { releaseRequest } from '../releases/release-request.ts';
import type { OfferedMove } from './arrange-moves.ts';

export type Finding = 'shown' | 'notShown';
export type Element = 'act' | 'means' | 'purpose';

/** What is written with a move, whatever of it the move asks for. */
export interface MoveDraft {
  readonly moveKey: string | null;
  readonly on: string;
  readonly reason: string;
  readonly evidence: string;
  readonly destination: string;
  readonly elements: Readonly<Partial<Record<Element, Finding>>>;
  readonly explainedIn: string | null;
  /** What the authority gets to see in the same step; null where nothing is released. */
  readonly release: ReleaseDraft | null;
}

export type MoveProblem =
  | 'move'
  | 'on'
  | 'reason'
  | 'evidence'
  | 'destination'
  | 'elements'
  | 'confirmedWithout'
  | 'deniedWithAll'
  | 'explainedIn'
  | 'experience'
  | ReleaseProblem;

export interface MoveCircumstances {
  /** As at registration. */
  readonly age: 'child' | 'adult';
  /** Whether the person is an adult, or agreed to go on once they were of age, and so is asked for consent. */
  readonly decides: boolean;
  readonly since: string;
  readonly today: string;
  /** What the case is held to be after the move. */
  readonly outcome: string | undefined;
  /** Whether the authority has to get to see what happened with this move. */
  readonly mustRelease: boolean;
  readonly releaseDaysMax: number;
}

/** Trafficking in children needs no means. */
export function elementsAsked(age: 'child' | 'adult'): readonly Element[] {
  return age === 'child' ? ['act', 'purpose'] : ['act', 'means', 'purpose'];
}

/** The last day that a move may be written for; the node's day may be a day ahead of the reader's. */
export function lastDay({ since, today }: Pick<MoveCircumstances, 'since' | 'today'>): string {
  return since > today ? since : today;
}

function elementsProblem(
  { elements }: MoveDraft,
  { age, outcome }: MoveCircumstances,
): 'elements' | 'confirmedWithout' | 'deniedWithAll' | undefined {
  const findings = elementsAsked(age).map((element) => elements[element]);
  if (findings.includes(undefined)) return 'elements';
  const all = findings.every((finding) => finding === 'shown');
  if (outcome === 'confirmed' && !all) return 'confirmedWithout';
  return outcome === 'notConfirmed' && all ? 'deniedWithAll' : undefined;
}

function releaseProblems({ release }: MoveDraft, at: MoveCircumstances): readonly MoveProblem[] {
  if (release === null) return [];
  const problem = releaseProblem(release, { today: at.today, daysMax: at.releaseDaysMax });
  if (problem !== undefined) return [problem];
  return at.mustRelease && !release.dataClasses.includes('experience') ? ['experience'] : [];
}

/** What is missing of a move as it is written, or does not fit it. */
export function moveProblems(
  draft: MoveDraft,
  offered: OfferedMove | undefined,
  at: MoveCircumstances,
): readonly MoveProblem[] {
  if (!offered) return ['move'];
  const needs = (need: string): boolean => offered.needs.includes(need);
  const lacks = (need: 'reason' | 'evidence' | 'destination'): boolean => needs(need) && draft[need].trim() === '';
  const elements = needs('elements') ? elementsProblem(draft, at) : undefined;
  return [
    ...(draft.on === '' || draft.on < at.since || draft.on > lastDay(at) ? (['on'] as const) : []),
    ...(['reason', 'evidence', 'destination'] as const).filter(lacks),
    ...(elements === undefined ? [] : [elements]),
    ...(needs('consent') && draft.explainedIn === null ? (['explainedIn'] as const) : []),
    ...releaseProblems(draft, at),
  ];
}

/** A move as the node takes it. Only for a draft without a problem. */
export function moveRequest(
  draft: MoveDraft,
  { move, needs }: OfferedMove,
  { view, purpose }: { readonly view: Pick<IdentificationView, 'version' | 'age'>; readonly purpose: PurposeCode },
): z.input<NonNullable<(typeof moveCase)['body']>> {
  const { act, means, purpose: towards } = draft.elements;
  const asked = (need: string): boolean => needs.includes(need);
  const word = (need: 'reason' | 'evidence' | 'destination') => (asked(need) ? { [need]: draft[need].trim() } : {});
  return {
    move: move.key,
    version: view.version,
    on: draft.on,
    ...word('reason'),
    ...word('evidence'),
    ...word('destination'),
    ...(asked('elements') && act && towards
      ? { elements: { act, purpose: towards, ...(means && view.age === 'adult' ? { means } : {}) } }
      : {}),
    ...(asked('consent') && draft.explainedIn !== null ? { explainedIn: draft.explainedIn } : {}),
    releases: draft.release === null ? [] : [releaseRequest(draft.release)],
    purpose,
  };
}
