// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OutreachEventId, OutreachEventLine, OutreachEventView } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { answersForOrganisation } from '../policy.ts';
import { findEvent, findInvitations, keepsEvent, type EventRow } from '../store-outreach-events.ts';

/** An event that the actor may know of. Throws `record.not-found`. */
export async function getEventRow({ db, actor }: Scope, id: OutreachEventId): Promise<EventRow> {
  const row = await findEvent(db, id, (actor as AccountActor).organisationId);
  if (!row) throw new AppError('record.not-found');
  return row;
}

export function presentEventLine(row: EventRow): OutreachEventLine {
  const { startsText: _text, attendedHow: _how, version: _version, startsAt, endsAt, ...line } = row;
  return { ...line, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

/** An event with its invitations: all of them for whoever keeps it, the own one for whoever is invited. */
export async function describeEvent(scope: Scope, id: OutreachEventId): Promise<OutreachEventView> {
  const row = await getEventRow(scope, id);
  const actor = scope.actor as AccountActor;
  const mayKeep = await keepsEvent(scope.db, id);
  const invitations = await findInvitations(scope.db, id);
  return {
    ...presentEventLine(row),
    attendedHow: row.attendedHow,
    version: row.version,
    invitations: invitations.map(({ repliedAt, ...invitation }) => ({
      ...invitation,
      repliedAt: repliedAt?.toISOString() ?? null,
      mayReply:
        !row.cancelled &&
        (invitation.organisationId === null
          ? mayKeep
          : answersForOrganisation(actor) && invitation.organisationId === actor.organisationId),
    })),
    mayKeep,
  };
}
