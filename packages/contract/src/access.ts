// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import {
  AccountId,
  Email,
  Instant,
  LanguageCode,
  OrganisationId,
  OrganisationKindCode,
  RoleCode,
  SessionId,
} from './common.ts';
import { defineEndpoint } from './endpoint.ts';

/** A password: length is what protects it, so nothing else is asked. */
export const NewPassword = z.string().min(12).max(200);

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
