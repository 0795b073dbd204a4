// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { NewPassword } from './access.ts';
import { Email, LanguageCode, line, OrganisationKindCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const NodeState = z.object({
  state: z.enum(['empty', 'ready']),
  name: z.string().nullable(),
  pack: z.object({ id: z.string(), version: z.string() }).nullable(),
  demonstration: z.boolean(),
  version: z.string(),
});
export const getNodeState = defineEndpoint({
  method: 'GET',
  path: '/node',
  summary: 'What this node is and whether it has been set up',
  caller: 'anyone',
  response: NodeState,
});

export const noteBackup = defineEndpoint({
  method: 'POST',
  path: '/node/backups',
  summary: 'Keep in the audit that a backup of the node is about to be made on its machine',
  caller: 'account',
  body: z.object({ withKeys: z.boolean(), protectedBy: z.enum(['passphrase', 'publicKey']) }),
  response: z.object({ noted: z.boolean() }),
});

export const SetUpToken = z.string().min(20).max(100);
export const RecoveryShares = z.object({
  shares: z.array(z.string()),
  needed: z.int(),
});
export const NodeSetUp = z.object({
  token: SetUpToken,
  nodeName: line(120),
  packId: z.string().max(20),
  organisationName: line(160),
  organisationKind: OrganisationKindCode,
  accountName: line(120),
  email: Email,
  password: NewPassword,
  language: LanguageCode,
});
export type NodeSetUp = z.infer<typeof NodeSetUp>;
export const setUpNode = defineEndpoint({
  method: 'POST',
  path: '/set-up',
  summary: 'Set up a real node with its first organisation and administrator',
  caller: 'anyone',
  body: NodeSetUp,
  response: RecoveryShares,
});
/** What a demonstration shows: a country with its cases, or an inter-agency hub with its members and its fund. */
export const DemonstrationPlace = z.enum(['country', 'hub']);
export const setUpDemonstration = defineEndpoint({
  method: 'POST',
  path: '/set-up/demonstration',
  summary: 'Load the demonstration country or the demonstration hub, in the background',
  caller: 'anyone',
  body: z.object({ token: SetUpToken, place: DemonstrationPlace.default('country') }),
  response: z.object({ started: z.boolean() }),
});
export const SignInHint = z.object({
  role: z.string(),
  organisation: z.string(),
  organisationKind: OrganisationKindCode,
  name: z.string(),
  email: z.string(),
  password: z.string(),
  /** Secret of the authenticator, base32, and the six digits that it shows now; null where none is set up yet. */
  secret: z.string().nullable(),
  code: z.string().nullable(),
});
export const getDemonstration = defineEndpoint({
  method: 'GET',
  path: '/set-up/demonstration',
  summary: 'Progress of loading the demonstration; its ready-made sign-ins',
  caller: 'anyone',
  response: z.object({
    state: z.enum(['none', 'loading', 'ready', 'failed']),
    /** Which demonstration this node is; null where it is none. */
    place: DemonstrationPlace.nullable(),
    doneCount: z.int(),
    totalCount: z.int(),
    signIns: z.array(SignInHint),
  }),
});

/** A country pack is data; its shape is `CountryPack` of `@palermo/terms`, and its faults come back by place. */
export const replaceCountryPack = defineEndpoint({
  method: 'PUT',
  path: '/node/pack',
  summary: 'Make a country’s own pack the one of this node',
  caller: 'confirmedAccount',
  body: z.object({ pack: z.record(z.string(), z.unknown()) }),
  response: z.object({ id: z.string(), version: z.string() }),
});
