// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationId, ReferralId, ServiceId, StayId } from '@palermo/contract';
import type { FreshKey, Keyring, Place } from '../../kernel/keyring.ts';

/** Tables that keep what was written about a person, under that person's key. */
type WordsTable = 'need' | 'delivered_service' | 'follow_up' | 'support_end';

function placeOf(table: WordsTable, row: string): Place {
  return { table, column: 'sealed', row };
}

export function sealWords(
  keyring: Keyring,
  key: Uint8Array,
  at: { readonly table: WordsTable; readonly row: string },
  words: string | null | undefined,
): Buffer | null {
  return words === null || words === undefined ? null : keyring.seal(key, placeOf(at.table, at.row), words);
}

/** Null where nothing was written, and after an erasure. */
export function openWords(
  keyring: Keyring,
  key: Uint8Array | undefined,
  at: { readonly table: WordsTable; readonly row: string },
  sealed: Uint8Array | null,
): string | null {
  return key && sealed ? keyring.open(key, placeOf(at.table, at.row), sealed) : null;
}

/** A key for what two organisations write to each other about one referral. */
export function newReferralKey(keyring: Keyring, referralId: ReferralId): FreshKey {
  return keyring.newKey(`referral ${referralId}`);
}

const stepPlace = (stepId: string): Place => ({ table: 'referral_step', column: 'sealed', row: stepId });

interface ReferralKeyed {
  readonly id: ReferralId;
  /** Null after the person was erased. */
  readonly wrappedKey: Uint8Array | null;
}

export function sealStep(
  keyring: Keyring,
  { id, wrappedKey }: ReferralKeyed,
  stepId: string,
  words: string | undefined,
): Buffer | null {
  if (words === undefined || !wrappedKey) return null;
  return keyring.seal(keyring.unwrapKey(`referral ${id}`, wrappedKey), stepPlace(stepId), words);
}

export function openStep(
  keyring: Keyring,
  { id, wrappedKey }: ReferralKeyed,
  step: { readonly id: string; readonly sealed: Uint8Array | null },
): string | null {
  if (!step.sealed || !wrappedKey) return null;
  return keyring.open(keyring.unwrapKey(`referral ${id}`, wrappedKey), stepPlace(step.id), step.sealed);
}

const locationPlace = (organisationId: OrganisationId, serviceId: ServiceId): Place => ({
  table: 'shelter_location',
  column: 'sealed',
  row: `${organisationId} ${serviceId}`,
});

/** Where a shelter is, bound to the organisation whose shelter it is. */
export function sealLocation(keyring: Keyring, of: readonly [OrganisationId, ServiceId], address: string): Buffer {
  return keyring.sealForNode(locationPlace(...of), address);
}
export function openLocation(keyring: Keyring, of: readonly [OrganisationId, ServiceId], sealed: Uint8Array): string {
  return keyring.openForNode(locationPlace(...of), sealed);
}

const stayPlace = (id: StayId): Place => ({ table: 'stay', column: 'sealed', row: id });
export function sealStay(keyring: Keyring, id: StayId, label: string | undefined): Buffer | null {
  return label === undefined ? null : keyring.sealForNode(stayPlace(id), label);
}
export function openStay(keyring: Keyring, id: StayId, sealed: Uint8Array | null): string | null {
  return sealed ? keyring.openForNode(stayPlace(id), sealed) : null;
}

const feedbackPlace = (referralId: ReferralId): Place => ({ table: 'feedback', column: 'sealed', row: referralId });
export function sealFeedback(keyring: Keyring, referralId: ReferralId, words: string | undefined): Buffer | null {
  return words === undefined ? null : keyring.sealForNode(feedbackPlace(referralId), words);
}
export function openFeedback(keyring: Keyring, referralId: ReferralId, sealed: Uint8Array | null): string | null {
  return sealed ? keyring.openForNode(feedbackPlace(referralId), sealed) : null;
}
