// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { hasRole, type AccountActor } from '../../../kernel/actor.ts';
import type { ReleaseRow } from '../store-releases.ts';
import { stateOf } from './release-state.ts';

/** Bases of releases that are looked into afterwards. */
const reviewedBases: readonly string[] = ['breakGlass', 'vitalInterests'];

/** True for a supervisor other than who made the release, while it waits for one. */
export function mayDecideOn(release: ReleaseRow, actor: AccountActor, now: Date): boolean {
  return stateOf(release, now) === 'waiting' && isSecondPerson(release, actor);
}

/** True for a supervisor other than who opened the case, until somebody reviewed it. */
export function mayReview(release: ReleaseRow, actor: AccountActor): boolean {
  return reviewedBases.includes(release.basis) && release.reviewedBy === null && isSecondPerson(release, actor);
}

function isSecondPerson({ releasedBy }: ReleaseRow, actor: AccountActor): boolean {
  return hasRole(actor, 'supervisor') && releasedBy !== actor.accountId;
}
