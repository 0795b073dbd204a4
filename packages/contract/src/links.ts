// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseId, Instant, line, PurposeCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const LinkId = z.uuid().brand('LinkId');
export type LinkId = z.infer<typeof LinkId>;

/** A code of the list `caseLinkKind`. */
export const LinkKind = z.enum(['sameIncident', 'sameHousehold', 'sameSuspect', 'other']);
export type LinkKind = z.infer<typeof LinkKind>;

export const LinkView = z.object({
  id: LinkId,
  kind: LinkKind,
  /** The other case. */
  case: z.object({ id: CaseId, reference: z.string() }),
  /** Null after one of the two persons was erased. */
  reason: z.string().nullable(),
  organisation: z.string(),
  at: Instant,
  ended: z.object({ at: Instant, organisation: z.string(), reason: z.string().nullable() }).nullable(),
  mayEnd: z.boolean(),
});
export type LinkView = z.infer<typeof LinkView>;

export const listLinks = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/links',
  summary: 'Cases that belong together with this one, as far as the caller sees what happened in both',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ purpose: PurposeCode }),
  response: z.object({ links: z.array(LinkView), mayLink: z.boolean() }),
});
export const linkCases = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/links',
  summary:
    'Link a case to another that the caller sees; a reference that they do not see is answered as one that does not exist',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: z.object({ id: LinkId, reference: line(40), kind: LinkKind, reason: line(1000), purpose: PurposeCode }),
  response: LinkView,
});
export const endLink = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/links/:linkId/end',
  summary: 'End a link between two cases, with the reason',
  caller: 'account',
  params: z.object({ caseId: CaseId, linkId: LinkId }),
  body: z.object({ reason: line(1000), purpose: PurposeCode }),
  response: LinkView,
});
