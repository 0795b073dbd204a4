// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { HeldRelease, OrganisationKindCode, ReleaseView, ReleaseWords } from '@palermo/contract';
import type { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import type { ReleaseRow } from '../store-releases.ts';
import { mayDecideOn, mayReview } from './second-person.ts';
import { stateOf } from './release-state.ts';

interface Organisation {
  readonly id: ReleaseRow['toOrganisationId'];
  readonly name: string;
  readonly kind: OrganisationKindCode;
}

/** What both organisations know of a release. */
export function presentRelease(row: ReleaseRow, to: Organisation, now: Date): z.input<typeof ReleaseView> {
  const state = stateOf(row, now);
  return {
    id: row.id,
    organisation: { id: to.id, name: to.name, kind: to.kind },
    dataClasses: row.dataClasses,
    purpose: row.purpose,
    basis: row.basis,
    from: row.startsAt.toISOString(),
    until: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    state,
    live: state === 'live',
  };
}

interface HeldContext {
  readonly to: Organisation;
  readonly words: ReleaseWords;
  /** Names of accounts that the reader may know. */
  readonly names: ReadonlyMap<string, string>;
  readonly actor: AccountActor;
  readonly now: Date;
}

/** What the organisation that holds the case knows of a release. */
export function presentHeldRelease(
  row: ReleaseRow,
  { to, words, names, actor, now }: HeldContext,
): z.input<typeof HeldRelease> {
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  return {
    ...presentRelease(row, to, now),
    madeAt: row.madeAt.toISOString(),
    madeBy: nameOf(row.releasedBy),
    explainedIn: row.explainedIn,
    explainedBy: nameOf(row.explainedBy),
    follows: row.follows,
    words,
    revokedFor: row.revokedFor as z.input<typeof HeldRelease>['revokedFor'],
    decidedBy: nameOf(row.decidedBy),
    mayDecide: mayDecideOn(row, actor, now),
    told: row.toldOn === null && row.tellBy === null ? null : { on: row.toldOn, in: row.toldIn, by: row.tellBy },
    review:
      row.reviewedAt === null || row.justified === null
        ? null
        : { justified: row.justified, by: nameOf(row.reviewedBy), at: row.reviewedAt.toISOString() },
    mayReview: mayReview(row, actor),
  };
}
