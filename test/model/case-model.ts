// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, ReferralId, ReferralState, ReleaseId } from '@palermo/contract';
import type { Place } from './country.ts';

/** What is known without asking the node: the least that has to hold whatever people do. */
export interface CaseModel {
  readonly caseId: CaseId;
  readonly isChild: boolean;
  owner: Place;
  readonly releases: ReleaseModel[];
  readonly referrals: ReferralModel[];
  /** Moves that the node said were made, each by its key. */
  readonly moves: string[];
}

export interface ReleaseModel {
  readonly id: ReleaseId;
  readonly to: Place;
  readonly classes: readonly string[];
  live: boolean;
}

export interface ReferralModel {
  readonly id: ReferralId;
  readonly asks: 'service' | 'handOver';
  readonly from: Place;
  readonly to: Place;
  /** What is released when it is accepted. */
  readonly classes: readonly string[];
  state: ReferralState;
}

export function newCase(caseId: CaseId, isChild: boolean): CaseModel {
  return { caseId, isChild, owner: 'home', releases: [], referrals: [], moves: [] };
}

/** The data classes that a place may see now; null for all of them, undefined where it sees nothing of the case. */
export function seenBy(model: CaseModel, place: Place): ReadonlySet<string> | null | undefined {
  if (model.owner === place) return null;
  const live = model.releases.filter((release) => release.live && release.to === place);
  return live.length === 0 ? undefined : new Set(live.flatMap(({ classes }) => classes));
}

/** What the model says of itself when a run fails. */
export function describeCase({ owner, releases, referrals, moves }: CaseModel): string {
  return JSON.stringify({ owner, moves, releases, referrals });
}
