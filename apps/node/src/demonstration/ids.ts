// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, DraftId, EntryId, OrganisationId } from '@palermo/contract';
import { v5 } from 'uuid';
import type { AccountActor } from '../kernel/actor.ts';
import { organisationOf, type DemonstrationOrganisation, type OrganisationKey } from './country.ts';

/** Namespace of the ids below: they can be worked out again, so that an interrupted load finds what it made. */
const namespace = '5b1f3a52-0d3c-4c55-9c2e-7f2f5a1b9d10';

export function organisationIdOf(key: string): OrganisationId {
  return v5(`organisation ${key}`, namespace) as OrganisationId;
}

export function accountIdOf(accountKey: string): AccountId {
  return v5(`account ${accountKey}`, namespace) as AccountId;
}

export function draftIdOf(name: string): DraftId {
  return v5(`draft ${name}`, namespace) as DraftId;
}

export function entryIdOf(name: string): EntryId {
  return v5(`entry ${name}`, namespace) as EntryId;
}

/** The id of anything else that is left in the country. */
export function idOf<Id extends string>(name: string): Id {
  return v5(name, namespace) as Id;
}

/** An account of the demonstration country at work; the one that registers cases unless another is named. */
export function actorOf(key: OrganisationKey, accountKey?: string): AccountActor {
  return actorAt(organisationOf(key), accountKey);
}

/** An account of an organisation of a demonstration at work; its first unless another is named. */
export function actorAt(organisation: DemonstrationOrganisation<string>, accountKey?: string): AccountActor {
  const account = accountOf(organisation, accountKey);
  return {
    duty: 'account',
    accountId: accountIdOf(account.key),
    organisationId: organisationIdOf(organisation.key),
    organisationKind: organisation.kind,
    roles: account.roles,
    channel: 'job',
    sessionId: null,
    state: 'active',
    confirmedUntil: null,
  };
}

function accountOf({ accounts }: DemonstrationOrganisation<string>, key: string | undefined) {
  const account = key === undefined ? accounts[0] : accounts.find((each) => each.key === key);
  if (!account) throw new Error('The organisation of the demonstration has no such account.');
  return account;
}
