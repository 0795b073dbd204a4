// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MatchState, OfferState, RequestState } from '@palermo/contract';

const dayMs = 86_400_000;
/** A request that has waited longer is shown as one that was left lying. */
const staleAfterDays = 30;

interface MatchFacts {
  readonly agreedAt: Date | null;
  readonly declinedAt: Date | null;
  readonly deliveredOn: string | null;
}

/** How a proposal stands. Derived from what both sides did. */
export function matchStateOf({ agreedAt, declinedAt, deliveredOn }: MatchFacts): MatchState {
  if (declinedAt !== null) return 'declined';
  if (deliveredOn !== null) return 'delivered';
  return agreedAt === null ? 'proposed' : 'agreed';
}

const furthest: readonly Exclude<RequestState, 'open' | 'withdrawn'>[] = ['delivered', 'agreed', 'proposed'];

/** How a request stands: as the proposal for it that has come furthest. */
export function requestStateOf(isWithdrawn: boolean, matches: readonly MatchState[]): RequestState {
  if (isWithdrawn) return 'withdrawn';
  return furthest.find((state) => matches.includes(state)) ?? 'open';
}

/** How long a request has waited, and whether it was left lying. Nothing waits once it is agreed. */
export function waitingOf(
  {
    askedAt,
    neededBy,
    state,
  }: { readonly askedAt: Date; readonly neededBy: string | null; readonly state: RequestState },
  { today, now }: { readonly today: string; readonly now: Date },
): { readonly waitingDays: number | null; readonly stale: boolean } {
  if (state !== 'open' && state !== 'proposed') return { waitingDays: null, stale: false };
  const waitingDays = Math.max(0, Math.floor((now.getTime() - askedAt.getTime()) / dayMs));
  return { waitingDays, stale: waitingDays > staleAfterDays || (neededBy !== null && neededBy < today) };
}

/** How an offer stands: ended by its organisation or its day, full, or open. */
export function offerStateOf(
  offer: {
    readonly endedAt: Date | null;
    readonly until: string | null;
    readonly capacity: number;
    readonly taken: number;
  },
  today: string,
): OfferState {
  if (offer.endedAt !== null || (offer.until !== null && offer.until < today)) return 'ended';
  return offer.taken >= offer.capacity ? 'full' : 'open';
}
