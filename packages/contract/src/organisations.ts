// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { NewPassword } from './access.ts';
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
} from './common.ts';
import { defineEndpoint } from './endpoint.ts';

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
