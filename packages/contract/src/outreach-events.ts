// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Cursor, Instant, line, OrganisationId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { CampaignId, link, OutreachEventId, words } from './outreach-words.ts';
import { version } from './plan-fields.ts';

export const InvitationReply = z.enum(['yes', 'no', 'maybe']);
export type InvitationReply = z.infer<typeof InvitationReply>;
export const EventInvitationId = z.uuid().brand('EventInvitationId');
export type EventInvitationId = z.infer<typeof EventInvitationId>;

const description = {
  title: line(200),
  startsAt: Instant,
  endsAt: Instant,
  /** Where it takes place; there is a place, a link, or both. */
  place: line(300).nullable(),
  online: link.nullable(),
  programme: words(10_000).nullable(),
  /** Whether everybody who works here reads of it, or those invited alone. */
  announced: z.boolean(),
};

/** An organisation or an office that is invited. Nobody is named and no address is kept. */
export const EventInvitationView = z.object({
  id: EventInvitationId,
  /** Null for an office outside the node. */
  organisationId: OrganisationId.nullable(),
  name: z.string(),
  office: z.string().nullable(),
  reply: InvitationReply.nullable(),
  /** Who comes, by office. */
  comes: z.string().nullable(),
  repliedAt: Instant.nullable(),
  /** Whether the caller may note the reply. */
  mayReply: z.boolean(),
});
export type EventInvitationView = z.infer<typeof EventInvitationView>;

export const OutreachEventLine = z.object({
  ...description,
  id: OutreachEventId,
  campaignId: CampaignId.nullable(),
  /** Null where the caller may not know of the campaign. */
  campaign: z.string().nullable(),
  hostId: OrganisationId,
  host: z.string(),
  cancelled: z.boolean(),
  attended: z.int().nullable(),
  /** Of the caller's own organisation, where it is invited. */
  ownReply: z.enum(['yes', 'no', 'maybe', 'none']).nullable(),
});
export type OutreachEventLine = z.infer<typeof OutreachEventLine>;
export const OutreachEventView = OutreachEventLine.extend({
  attendedHow: z.string().nullable(),
  version: z.int(),
  /** Those that the caller may know of: its own, or all for whoever keeps the event or reports on it. */
  invitations: z.array(EventInvitationView),
  mayKeep: z.boolean(),
});
export type OutreachEventView = z.infer<typeof OutreachEventView>;

const params = z.object({ eventId: OutreachEventId });
const answer = { caller: 'account', response: OutreachEventView } as const;

export const listOutreachEvents = defineEndpoint({
  method: 'GET',
  path: '/outreach/events',
  summary: 'Events that the caller may know of, the latest first',
  caller: 'account',
  query: z.object({
    /** Those that are still to come, or those to which a reply is awaited. */
    show: z.enum(['coming', 'toReply']).optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ events: z.array(OutreachEventLine), next: Cursor.nullable(), mayKeep: z.boolean() }),
});
export const planOutreachEvent = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/outreach/events',
  summary: 'Plan an event, of a campaign or alone',
  body: z.object({ ...description, campaignId: CampaignId.nullable(), hostId: OrganisationId }),
});
export const getOutreachEvent = defineEndpoint({
  ...answer,
  method: 'GET',
  path: '/outreach/events/:eventId',
  summary: 'An event with its programme, invitations and replies',
  params,
});
export const changeOutreachEvent = defineEndpoint({
  ...answer,
  method: 'PUT',
  path: '/outreach/events/:eventId',
  summary: 'Change or cancel an event, or say how many came. Refused when somebody changed it since `version`',
  params,
  body: z.object({
    ...description,
    cancelled: z.boolean(),
    attended: z.int().min(0).max(1_000_000).nullable(),
    /** How those who came were counted. */
    attendedHow: line(300).nullable(),
    version,
  }),
});
export const inviteToEvent = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/outreach/events/:eventId/invitations',
  summary: 'Invite organisations of the node, or an office outside it by its name',
  params,
  body: z.object({
    organisationIds: z.array(OrganisationId).max(100),
    outside: z.object({ name: line(200), office: line(200).nullable() }).nullable(),
  }),
});
const ofInvitation = params.extend({ invitationId: EventInvitationId });
export const replyToInvitation = defineEndpoint({
  ...answer,
  method: 'PUT',
  path: '/outreach/events/:eventId/invitations/:invitationId/reply',
  summary: "Reply for one's own organisation, or note the reply of an office outside the node",
  params: ofInvitation,
  body: z.object({ reply: InvitationReply, comes: line(500).nullable() }),
});
export const takeBackInvitation = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/outreach/events/:eventId/invitations/:invitationId/withdrawal',
  summary: 'Take an invitation back',
  params: ofInvitation,
});
