// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { dayFromNow } from './day-from-now.ts';
import type { HubFilling } from './hub-filling.ts';

/** Leaves an announced campaign with what belongs to one, an event with an invitation, and a practice. */
export async function fillOutreach({ ask, organisations, keep }: HubFilling): Promise<void> {
  const year = Number(dayFromNow(300).slice(0, 4));
  const begun = await ask(contract.prepareWorldDay, { body: { year, title: 'Invented campaign', languages: ['en'] } });
  const campaignId = begun.id;
  keep('campaignId', campaignId);
  const params = { campaignId };
  const material = { title: 'Invented leaflet', kind: 'leaflet' as const, language: 'en' };
  const added = await ask(contract.addCampaignMaterial, {
    params,
    body: { ...material, link: 'https://leaflet.example.org', alternative: null },
  });
  keep('materialId', added.materials[0]?.id ?? '');
  keep('stepId', added.steps[0]?.id ?? '');
  const update = { on: dayFromNow(0), title: 'Invented update', body: 'Invented words', link: null };
  const updated = await ask(contract.draftMediaUpdate, { params, body: update });
  keep('updateId', updated.updates[0]?.id ?? '');
  await ask(contract.announceCampaign, { params, body: { version: updated.version } });
  await fillEvent({ ask, organisations, keep }, campaignId);
  const { id: practiceId } = await ask(contract.writePractice, { body: practice });
  keep('practiceId', practiceId);
}

async function fillEvent({ ask, organisations, keep }: HubFilling, campaignId: contract.CampaignId): Promise<void> {
  const { id: eventId } = await ask(contract.planOutreachEvent, {
    body: {
      title: 'Invented event',
      startsAt: `${dayFromNow(20)}T08:00:00.000Z`,
      endsAt: `${dayFromNow(20)}T10:00:00.000Z`,
      place: 'Invented hall',
      online: null,
      programme: null,
      announced: true,
      campaignId,
      hostId: organisations[0],
    },
  });
  keep('eventId', eventId);
  const { invitations } = await ask(contract.inviteToEvent, {
    params: { eventId },
    body: { organisationIds: [organisations[0]], outside: { name: 'Invented office', office: null } },
  });
  keep('invitationId', invitations[0]?.id ?? '');
}

const practice = {
  title: 'Invented practice',
  problem: 'An invented problem',
  done: 'What is done about it',
  needs: null,
  evidence: 'untested' as const,
  shows: null,
  place: null,
  sinceOn: null,
  pillar: 'protection' as const,
  tags: [],
  commitments: [],
  language: 'en',
  contact: 'Invented office',
};
