// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import {
  AccountId,
  Email,
  Instant,
  InvitationId,
  LanguageCode,
  line,
  OrganisationId,
  OrganisationKindCode,
  RoleCode,
  SessionId,
} from './common.ts';
import { defineEndpoint } from './endpoint.ts';

/** A password: length is what protects it, so nothing else is asked. */
export const NewPassword = z.string().min(12).max(200);

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
export const setUpDemonstration = defineEndpoint({
  method: 'POST',
  path: '/set-up/demonstration',
  summary: 'Load the demonstration country, in the background',
  caller: 'anyone',
  body: z.object({ token: SetUpToken }),
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
  summary: 'Progress of loading the demonstration country; its ready-made sign-ins',
  caller: 'anyone',
  response: z.object({
    state: z.enum(['none', 'loading', 'ready', 'failed']),
    doneCount: z.int(),
    totalCount: z.int(),
    signIns: z.array(SignInHint),
  }),
});

export const SessionView = z.object({
  account: z.object({
    id: AccountId,
    name: z.string(),
    email: z.string(),
    language: LanguageCode,
    roles: z.array(RoleCode),
  }),
  organisation: z.object({ id: OrganisationId, name: z.string(), kind: OrganisationKindCode }),
  /** `enrolling`: the account must set up its second factor before anything else. */
  state: z.enum(['enrolling', 'active']),
  confirmedUntil: Instant.nullable(),
  expiresAt: Instant,
});
export type SessionView = z.infer<typeof SessionView>;
export const Credentials = z.object({
  email: Email,
  password: z.string().min(1).max(200),
  /** Six digits of the authenticator, or a recovery code. */
  code: z.string().trim().max(40).optional(),
});
export type Credentials = z.infer<typeof Credentials>;
export const signIn = defineEndpoint({
  method: 'POST',
  path: '/session',
  summary: 'Sign in; the session travels in a cookie that scripts cannot read',
  caller: 'anyone',
  body: Credentials,
  response: z.union([
    z.object({ next: z.literal('secondFactor') }),
    z.object({ next: z.literal('signedIn'), session: SessionView }),
  ]),
});
export const TerminalProof = z.object({
  email: Email,
  issuedAt: Instant,
  /** HMAC-SHA-256 of `email|issuedAt` under the terminal key of the node's data folder, hexadecimal. */
  proof: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TerminalProof = z.infer<typeof TerminalProof>;
export const openTerminalSession = defineEndpoint({
  method: 'POST',
  path: '/session/terminal',
  summary: 'Sign the command in on the machine that the node runs on; the token goes into the authorization header',
  caller: 'anyone',
  body: TerminalProof,
  response: z.object({ token: z.string(), session: SessionView }),
});
export const getSession = defineEndpoint({
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in',
  caller: 'enrolling',
  response: SessionView,
});
export const signOut = defineEndpoint({
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  caller: 'enrolling',
  response: z.void(),
  answers: 'empty',
});
export const confirmSession = defineEndpoint({
  method: 'POST',
  path: '/session/confirmation',
  summary: 'Confirm the second factor again before a sensitive act',
  caller: 'account',
  body: z.object({ code: z.string().trim().min(6).max(40) }),
  response: SessionView,
});
export const listSessions = defineEndpoint({
  method: 'GET',
  path: '/account/sessions',
  summary: "The account's live sessions",
  caller: 'account',
  response: z.object({
    sessions: z.array(
      z.object({
        id: SessionId,
        createdAt: Instant,
        lastSeenAt: Instant,
        channel: z.enum(['browser', 'terminal']),
        device: z.string(),
        current: z.boolean(),
      }),
    ),
  }),
});
export const endSession = defineEndpoint({
  method: 'DELETE',
  path: '/account/sessions/:sessionId',
  summary: 'End one of the account’s sessions at once',
  caller: 'account',
  params: z.object({ sessionId: SessionId }),
  response: z.void(),
  answers: 'empty',
});
export const startSecondFactor = defineEndpoint({
  method: 'POST',
  path: '/account/second-factor',
  summary: 'Begin setting up an authenticator',
  caller: 'enrolling',
  response: z.object({ secret: z.string(), uri: z.string() }),
});
export const confirmSecondFactor = defineEndpoint({
  method: 'POST',
  path: '/account/second-factor/confirmation',
  summary: 'Finish setting up an authenticator; gives the recovery codes once',
  caller: 'enrolling',
  body: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
  response: z.object({ recoveryCodes: z.array(z.string()), session: SessionView }),
});
export const changePassword = defineEndpoint({
  method: 'PUT',
  path: '/account/password',
  summary: 'Change the password; every other session ends',
  caller: 'account',
  body: z.object({ current: z.string().min(1).max(200), next: NewPassword }),
  response: z.void(),
  answers: 'empty',
});
export const changeLanguage = defineEndpoint({
  method: 'PUT',
  path: '/account/language',
  summary: 'Change the language of the account',
  caller: 'enrolling',
  body: z.object({ language: LanguageCode }),
  response: z.void(),
  answers: 'empty',
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

export const OrganisationView = z.object({
  id: OrganisationId,
  name: z.string(),
  kind: OrganisationKindCode,
  active: z.boolean(),
  accountCount: z.int().nullable(),
});
export const listOrganisations = defineEndpoint({
  method: 'GET',
  path: '/organisations',
  summary: 'The organisations of this node',
  caller: 'account',
  response: z.object({ organisations: z.array(OrganisationView) }),
});
export const createOrganisation = defineEndpoint({
  method: 'POST',
  path: '/organisations',
  summary: 'Add an organisation',
  caller: 'confirmedAccount',
  body: z.object({ name: line(160), kind: OrganisationKindCode }),
  response: OrganisationView,
});
export const changeOrganisation = defineEndpoint({
  method: 'PATCH',
  path: '/organisations/:organisationId',
  summary: 'Rename an organisation or close it; closing ends its sessions',
  caller: 'confirmedAccount',
  params: z.object({ organisationId: OrganisationId }),
  body: z.object({ name: line(160).optional(), active: z.boolean().optional() }),
  response: OrganisationView,
});
export const AccountView = z.object({
  id: AccountId,
  organisationId: OrganisationId,
  name: z.string(),
  email: z.string(),
  roles: z.array(RoleCode),
  active: z.boolean(),
  secondFactor: z.boolean(),
  lastSeenAt: Instant.nullable(),
});
export const listAccounts = defineEndpoint({
  method: 'GET',
  path: '/organisations/:organisationId/accounts',
  summary: 'The accounts of an organisation and its open invitations',
  caller: 'account',
  params: z.object({ organisationId: OrganisationId }),
  response: z.object({
    accounts: z.array(AccountView),
    invitations: z.array(
      z.object({ id: InvitationId, email: z.string(), roles: z.array(RoleCode), expiresAt: Instant }),
    ),
  }),
});
export const inviteAccount = defineEndpoint({
  method: 'POST',
  path: '/organisations/:organisationId/invitations',
  summary: 'Invite a person; the link is shown once, to be handed over safely',
  caller: 'confirmedAccount',
  params: z.object({ organisationId: OrganisationId }),
  body: z.object({ email: Email, roles: z.array(RoleCode).min(1).max(6) }),
  response: z.object({ id: InvitationId, token: z.string(), expiresAt: Instant }),
});
export const withdrawInvitation = defineEndpoint({
  method: 'DELETE',
  path: '/invitations/:invitationId',
  summary: 'Withdraw an invitation',
  caller: 'account',
  params: z.object({ invitationId: InvitationId }),
  response: z.void(),
  answers: 'empty',
});
export const lookAtInvitation = defineEndpoint({
  method: 'POST',
  path: '/invitations/look',
  summary: 'What an invitation is for, before it is accepted',
  caller: 'anyone',
  body: z.object({ token: z.string().min(20).max(100) }),
  response: z.object({ organisation: z.string(), email: z.string(), roles: z.array(RoleCode) }),
});
export const InvitationAcceptance = z.object({
  token: z.string().min(20).max(100),
  name: line(120),
  password: NewPassword,
  language: LanguageCode,
});
export type InvitationAcceptance = z.infer<typeof InvitationAcceptance>;
export const acceptInvitation = defineEndpoint({
  method: 'POST',
  path: '/invitations/acceptance',
  summary: 'Accept an invitation: name, password, language',
  caller: 'anyone',
  body: InvitationAcceptance,
  response: z.object({ email: z.string() }),
});
export const changeAccount = defineEndpoint({
  method: 'PATCH',
  path: '/accounts/:accountId',
  summary: 'Change roles, close or reopen an account, or reset its second factor; its sessions end',
  caller: 'confirmedAccount',
  params: z.object({ accountId: AccountId }),
  body: z.object({
    roles: z.array(RoleCode).min(1).max(6).optional(),
    active: z.boolean().optional(),
    resetSecondFactor: z.literal(true).optional(),
  }),
  response: AccountView,
});
