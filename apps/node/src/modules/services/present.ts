// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  DeliveredView,
  FollowUpView,
  NeedView,
  OrganisationId,
  OrganisationKindCode,
  ReferralLine,
  ReferralView,
  ServiceId,
  ServiceView,
  StayView,
} from '@palermo/contract';
import type { z } from 'zod';
import { offersOf, stateAt } from './referral.ts';
import type { StayRow } from './store-places.ts';
import type { ReferralRow, ReferralStepRow } from './store-referrals.ts';
import type { ServiceRow } from './store-services.ts';
import type { DeliveredRow, FollowUpRow, NeedRow } from './store-support.ts';

interface Organisation {
  readonly name: string;
  readonly kind: OrganisationKindCode;
}
export type Organisations = ReadonlyMap<OrganisationId, Organisation>;

function sideOf(id: OrganisationId, organisations: Organisations) {
  const found = organisations.get(id);
  return { id, name: found?.name ?? '', kind: found?.kind ?? ('serviceProvider' as const) };
}

/** A service as the directory shows it. */
export function presentService(row: ServiceRow, organisations: Organisations, own: OrganisationId): ServiceView {
  const { id, kind, name, region, languages, ages, sexes, accessibility, opening, contact, takesReferrals } = row;
  const { placesTotal, placesFree } = row;
  return {
    id,
    kind,
    name,
    region,
    languages,
    ages,
    sexes,
    accessibility,
    opening,
    contact,
    takesReferrals,
    organisation: sideOf(row.organisationId, organisations),
    places:
      placesTotal === null || placesFree === null
        ? null
        : { total: placesTotal, free: placesFree, at: row.capacityAt.toISOString() },
    version: row.version,
    closed: row.closedAt !== null,
    own: row.organisationId === own,
  };
}

export function presentStay({ sealed: _sealed, ...row }: StayRow, label: string | null): z.output<typeof StayView> {
  const { id, serviceId, serviceName, from, to, referralId } = row;
  return { id, serviceId, serviceName, label, from, to, referralId };
}

export interface ReferralParts {
  readonly organisations: Organisations;
  readonly serviceNames: ReadonlyMap<ServiceId, string>;
  readonly now: Date;
  readonly own: OrganisationId;
  /** False for those who only read. */
  readonly maySteps: boolean;
}

/** A referral in a list: what both sides may read of it. */
export function presentReferralLine(row: ReferralRow, parts: ReferralParts): ReferralLine {
  const direction = row.fromOrganisationId === parts.own ? 'sent' : 'received';
  const { id, asks, kind, urgency, age, sex, languages, accessibility, region, offeredClasses, offeredUntil } = row;
  return {
    id,
    asks,
    direction,
    kind,
    urgency,
    age,
    sex,
    languages,
    accessibility,
    region,
    service: row.serviceId && { id: row.serviceId, name: parts.serviceNames.get(row.serviceId) ?? '' },
    from: sideOf(row.fromOrganisationId, parts.organisations),
    to: sideOf(row.toOrganisationId, parts.organisations),
    offeredClasses,
    offeredUntil,
    forRole: row.forRole,
    state: stateAt(row, parts.now),
    version: row.version,
    sentAt: row.sentAt.toISOString(),
    answerBy: row.answerBy.toISOString(),
    offers: parts.maySteps ? [...offersOf(row, direction, parts.now)] : [],
  };
}

export function presentReferral(
  row: ReferralRow,
  parts: ReferralParts & {
    readonly about: { readonly id: NonNullable<ReferralView['case']>['id']; readonly reference: string } | null;
    readonly steps: readonly (ReferralStepRow & { readonly words: string | null })[];
    readonly accounts: ReadonlyMap<AccountId, string>;
  },
): ReferralView {
  return {
    ...presentReferralLine(row, parts),
    case: parts.about && { id: parts.about.id, reference: parts.about.reference },
    steps: parts.steps.map(({ step, at, organisationId, accountId, reason, words }) => ({
      step,
      at: at.toISOString(),
      organisation: parts.organisations.get(organisationId)?.name ?? '',
      account: accountId === null ? null : (parts.accounts.get(accountId) ?? null),
      reason,
      words,
    })),
  };
}

export function presentNeed(row: NeedRow, words: string | null): NeedView {
  const { id, kind, urgency, state, targetOn, version } = row;
  return { id, kind, urgency, state, targetOn, words, version };
}

export function presentDelivered(
  row: DeliveredRow,
  { note, organisations, mayChange }: { note: string | null; organisations: Organisations; mayChange: boolean },
): DeliveredView {
  const { id, kind, result, providerId, needId, referralId, from, to, outcome, details, version } = row;
  const recordedBy = organisations.get(row.organisationId)?.name ?? '';
  return {
    id,
    kind,
    result,
    provider: providerId && { id: providerId, name: organisations.get(providerId)?.name ?? '' },
    recordedBy,
    needId,
    referralId,
    from,
    to,
    outcome,
    details,
    note,
    version,
    mayChange,
  };
}

export function presentFollowUp(
  row: FollowUpRow,
  { note, organisations, mayChange }: { note: string | null; organisations: Organisations; mayChange: boolean },
): FollowUpView {
  const { id, dueOn, way, doneOn, outcome, version } = row;
  const organisation = organisations.get(row.organisationId)?.name ?? '';
  return { id, organisation, dueOn, way, doneOn, outcome, note, version, mayChange };
}
