// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type EventInvitationId, type OutreachEventId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { readInstantCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineCommand, defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { findOrganisations, getOpenOrganisation } from '../../access/index.ts';
import { stampOf } from '../plan/stamp.ts';
import { coordinates, mayReadAccountability, mayReportProgress } from '../policy.ts';
import {
  findEvents,
  findInvitations,
  insertEvent,
  insertInvitation,
  keepsEvent,
  updateEvent,
  updateReply,
  withdrawInvitationRow,
  type EventDescription,
  type InvitationRow,
} from '../store-outreach-events.ts';
import { requireContribution } from './describe-campaign.ts';
import { describeEvent, getEventRow, presentEventLine } from './describe-event.ts';

const onEvent = ({ eventId }: { readonly eventId: OutreachEventId }) => ({
  subjectKind: 'outreachEvent',
  subjectIds: [eventId],
});

/** Events that the actor may know of, the latest first. */
export const listOutreachEvents = defineQuery({
  name: 'outreach.listEvents',
  input: inputOf(contract.listOutreachEvents),
  policy: mayReadAccountability,
  async run({ db, actor, clock }, { show, after, limit }) {
    const { organisationId: own } = actor as AccountActor;
    const place = after === undefined ? null : readInstantCursor(after);
    const rows = await findEvents(db, { own, show: show ?? null, now: clock(), after: place, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      events: page.map(presentEventLine),
      next: rows.length > page.length && last ? writeCursor([last.startsText, last.id]) : null,
      mayKeep: coordinates(actor),
    };
  },
  audit: 'none',
});

/** One event. Throws `record.not-found`. */
export const getOutreachEvent = defineQuery({
  name: 'outreach.readEvent',
  input: inputOf(contract.getOutreachEvent),
  policy: mayReadAccountability,
  run: (scope, { eventId }) => describeEvent(scope, eventId),
  audit: 'none',
});

/** Plans an event: the coordinator any, an organisation that takes part in a campaign one that it hosts itself. */
export const planOutreachEvent = defineCommand({
  name: 'outreach.planEvent',
  input: inputOf(contract.planOutreachEvent),
  policy: mayReportProgress,
  async run(scope, event) {
    requireEvent(event);
    await getOpenOrganisation(scope, event.hostId);
    if (event.campaignId !== null) await requireContribution(scope, event.campaignId);
    const id = newId<OutreachEventId>();
    await insertEvent(scope.db, { ...event, id }, stampOf(scope));
    return describeEvent(scope, id);
  },
  audit: (_input, { id }) => onEvent({ eventId: id }),
});

/** Changes or cancels an event, or says how many came. Throws `record.changed` and `event.not-begun`. */
export const changeOutreachEvent = defineCommand({
  name: 'outreach.changeEvent',
  input: inputOf(contract.changeOutreachEvent),
  policy: mayReportProgress,
  async run(scope, { eventId, ...event }) {
    await requireKept(scope, eventId);
    requireEvent(event);
    if ((event.attended === null) !== (event.attendedHow === null)) {
      throw fault('attendedHow', 'Say both: how many came, and how they were counted.');
    }
    if (event.attended !== null && new Date(event.startsAt) > scope.clock()) throw new AppError('event.not-begun');
    if (!(await updateEvent(scope.db, eventId, event, stampOf(scope)))) throw new AppError('record.changed');
    return describeEvent(scope, eventId);
  },
  audit: onEvent,
});

/** Invites organisations, or an office outside the node. Whoever is invited already stays so. */
export const inviteToEvent = defineCommand({
  name: 'outreach.invite',
  input: inputOf(contract.inviteToEvent),
  policy: mayReportProgress,
  async run(scope, { eventId, organisationIds, outside }) {
    await requireKept(scope, eventId);
    const asked = new Set(organisationIds);
    if (asked.size === 0 && outside === null) {
      throw fault('organisationIds', 'Give an organisation of the node, or the name of an office outside it.');
    }
    const found = await findOrganisations(scope, [...asked]);
    if (found.size < asked.size) throw new AppError('record.not-found');
    const stamp = stampOf(scope);
    for (const organisationId of asked) {
      const row = { id: newId<EventInvitationId>(), organisationId, name: null, office: null };
      await insertInvitation(scope.db, eventId, row, stamp);
    }
    if (outside !== null) {
      const row = { ...outside, id: newId<EventInvitationId>(), organisationId: null };
      await insertInvitation(scope.db, eventId, row, stamp);
    }
    return describeEvent(scope, eventId);
  },
  audit: ({ eventId, organisationIds }) => ({ ...onEvent({ eventId }), details: { organisations: organisationIds } }),
});

/** Replies for the actor's own organisation, or notes the reply of an office outside the node. */
export const replyToInvitation = defineCommand({
  name: 'outreach.reply',
  input: inputOf(contract.replyToInvitation),
  policy: mayReportProgress,
  async run(scope, { eventId, invitationId, reply, comes }) {
    const { cancelled } = await getEventRow(scope, eventId);
    if (cancelled) throw new AppError('event.cancelled');
    const { organisationId } = await getInvitation(scope, eventId, invitationId);
    const isOwn = organisationId === (scope.actor as AccountActor).organisationId;
    if (!isOwn && (organisationId !== null || !(await keepsEvent(scope.db, eventId)))) {
      throw new AppError('access.denied');
    }
    const answer = { reply, comes: reply === 'no' ? null : comes };
    if (!(await updateReply(scope.db, { eventId, invitationId }, answer, scope.clock()))) {
      throw new AppError('record.changed');
    }
    return describeEvent(scope, eventId);
  },
  audit: ({ eventId, invitationId, reply }) => ({
    ...onEvent({ eventId }),
    details: { invitation: invitationId, reply },
  }),
});

/** Takes an invitation back. */
export const takeBackInvitation = defineCommand({
  name: 'outreach.withdrawInvitation',
  input: inputOf(contract.takeBackInvitation),
  policy: mayReportProgress,
  async run(scope, { eventId, invitationId }) {
    await requireKept(scope, eventId);
    if (!(await withdrawInvitationRow(scope.db, { eventId, invitationId }, scope.clock()))) {
      throw new AppError('record.not-found');
    }
    return describeEvent(scope, eventId);
  },
  audit: ({ eventId, invitationId }) => ({ ...onEvent({ eventId }), details: { invitation: invitationId } }),
});

/** Throws `record.not-found` for an event that is hidden, and `access.denied` for one that the actor does not keep. */
async function requireKept(scope: Scope, eventId: OutreachEventId): Promise<void> {
  await getEventRow(scope, eventId);
  if (!(await keepsEvent(scope.db, eventId))) throw new AppError('access.denied');
}

async function getInvitation(scope: Scope, eventId: OutreachEventId, id: EventInvitationId): Promise<InvitationRow> {
  const found = (await findInvitations(scope.db, eventId)).find((each) => each.id === id);
  if (!found) throw new AppError('record.not-found');
  return found;
}

function fault(path: string, detail: string): AppError {
  return new AppError('request.invalid', { fields: [{ path, code: 'one-of', detail }] });
}

/** Throws `request.invalid` where an event ends before it begins, or takes place nowhere. */
function requireEvent({ startsAt, endsAt, place, online }: EventDescription): void {
  if (startsAt >= endsAt) throw fault('endsAt', 'comes before the event begins');
  if (place === null && online === null) throw fault('place', 'Give the place, or the link where it takes place.');
}
