// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { GroupId, MeasureId } from '@palermo/contract';
import { dayFromNow } from './day-from-now.ts';
import { fillOutreach } from './fill-outreach.ts';
import { fillTraining } from './fill-training.ts';
import type { HubFilling } from './hub-filling.ts';

/** Leaves a plan with a measure, a group with what it does, a recommendation, what a source says of a treaty, training and a campaign. */
export async function fillHub(filling: HubFilling): Promise<void> {
  const measureId = await fillPlan(filling);
  const groupId = await fillGroup(filling, measureId);
  await fillStatement(filling, groupId);
  await fillRecommendations(filling, groupId, measureId);
  await fillTreaties(filling);
  await fillTraining(filling);
  await fillOutreach(filling);
}

async function fillPlan({ ask, organisations, keep }: HubFilling): Promise<MeasureId> {
  const days = { startsOn: dayFromNow(-200), endsOn: dayFromNow(200) };
  await ask(contract.savePlan, {
    body: { id: randomUUID(), title: 'Invented plan', ...days, version: null },
  });
  const measureId = randomUUID() as MeasureId;
  const params = { measureId };
  const described = {
    title: 'Invented measure',
    description: null,
    pillar: 'prevention' as const,
    answers: [],
    leadId: organisations[0],
    partnerIds: [organisations[1]],
    otherPartners: null,
    targetGroups: [],
    budget: '1000',
    currency: 'USD',
    public: true,
  };
  await ask(contract.createMeasure, { body: { ...described, ...days, id: measureId } });
  keep('measureId', measureId);
  for (const title of ['First step', 'Second step']) {
    const id = randomUUID() as contract.MilestoneId;
    await ask(contract.addMilestone, { params, body: { id, title, dueOn: dayFromNow(30) } });
    keep('milestoneId', id);
  }
  const indicatorId = randomUUID() as contract.IndicatorId;
  const aims = { baseline: 0, baselineOn: dayFromNow(-100), target: 10, targetOn: dayFromNow(100) };
  const indicator = { title: 'Invented count', scale: 'number' as const, formula: null, ...aims, staleAfterDays: 90 };
  await ask(contract.addIndicator, { params, body: { ...indicator, id: indicatorId } });
  keep('indicatorId', indicatorId);
  const valueId = randomUUID() as contract.IndicatorValueId;
  const shown = { evidence: 'An invented count', link: null, fileId: null };
  await ask(contract.reportIndicatorValue, {
    params: { measureId, indicatorId },
    body: { id: valueId, on: dayFromNow(-2), value: 4, ...shown },
  });
  keep('valueId', valueId);
  const file = { name: 'evidence.txt', content: new Blob(['Invented evidence.\n'], { type: 'text/plain' }) };
  const { id: evidenceId } = await ask(contract.addPlanEvidence, { params, file }).catch(() => ({ id: randomUUID() }));
  for (const name of ['evidenceId', 'fileId']) keep(name, evidenceId);
  return measureId;
}

async function fillGroup({ ask, organisations, keep }: HubFilling, measureId: MeasureId): Promise<GroupId> {
  const body = { name: 'Invented group', shortName: null, purpose: null, themes: [], chairCount: 2 };
  const { id: groupId } = await ask(contract.createGroup, { body });
  const params = { groupId };
  for (const name of ['groupId', 'parentId']) keep(name, groupId);
  for (const organisationId of organisations) {
    await ask(contract.addGroupMember, { params, body: { organisationId, standing: 'member' } });
  }
  const { members } = await ask(contract.addGroupMember, {
    params,
    body: { name: 'An outside entity', standing: 'member' },
  });
  for (const { id } of members) keep('memberId', id);
  const memberId = members[0]?.id ?? null;
  if (memberId === null) throw new Error('A group that was given members has some.');
  const span = { from: dayFromNow(-30), until: dayFromNow(300) };
  const { terms } = await ask(contract.addChairTerm, { params, body: { memberId, ...span } });
  for (const { id } of terms) keep('termId', id);
  const due = { dueOn: dayFromNow(20), memberId };
  const { actions } = await ask(contract.addGroupAction, {
    params,
    body: { title: 'Invented line', measureId, ...due },
  });
  for (const { id } of actions) keep('actionId', id);
  const meeting = { title: 'Invented meeting', place: null, startsAt: instant(5, '09'), endsAt: instant(5, '11') };
  const { id: meetingId } = await ask(contract.planMeeting, { params, body: meeting });
  keep('meetingId', meetingId);
  const { items } = await ask(contract.addMeetingItem, {
    params: { meetingId },
    body: { kind: 'decision', title: 'Invented decision', address: null, ...due },
  });
  for (const { id } of items) keep('itemId', id);
  const { id: feedId } = await ask(contract.makeCalendarFeed, {});
  keep('feedId', feedId);
  return groupId;
}

async function fillStatement({ ask, keep }: HubFilling, groupId: GroupId): Promise<void> {
  for (const title of ['Statement in writing', 'Statement that is open']) {
    const draft = { title, occasion: null, body: 'Invented words.' };
    const { id: statementId } = await ask(contract.draftStatement, { params: { groupId }, body: draft });
    keep('statementId', statementId);
    const params = { statementId };
    const said = await ask(contract.commentOnStatement, { params, body: { words: 'An invented remark.' } });
    for (const { id } of said.comments) keep('commentId', id);
    if (title === 'Statement in writing') continue;
    const { version } = said;
    const open = await ask(contract.openStatement, { params, body: { signBy: null, version } });
    const outside = open.missing.find((each) => each.outside);
    if (!outside) throw new Error('The entity outside the node may join.');
    const signed = await ask(contract.signStatement, {
      params,
      body: { memberId: outside.memberId, textNumber: open.textNumber, joinedOn: dayFromNow(0) },
    });
    for (const { id } of signed.signatures) keep('signatureId', id);
  }
}

async function fillRecommendations(
  { ask, organisations, keep }: HubFilling,
  groupId: GroupId,
  measureId: MeasureId,
): Promise<void> {
  for (const words of ['Train inspectors.', 'Count with care.']) {
    const { id: recommendationId, version } = await ask(contract.receiveRecommendation, {
      body: {
        groupId,
        sourceKind: 'report',
        source: 'An invented report',
        document: null,
        words,
        pillar: 'prevention',
        receivedOn: dayFromNow(-60),
        answerBy: dayFromNow(5),
        implementBy: null,
        commitments: [],
        measures: [measureId],
      },
    });
    keep('recommendationId', recommendationId);
    if (words !== 'Train inspectors.') continue;
    const params = { recommendationId };
    await ask(contract.respondToRecommendation, {
      params,
      body: { response: 'accepted', respondedOn: dayFromNow(-2), words: null, implementBy: dayFromNow(60), version },
    });
    for (const organisationId of organisations) {
      await ask(contract.assignRecommendation, { params: { ...params, organisationId }, body: { dueOn: null } });
    }
  }
}

async function fillTreaties({ ask, keep }: HubFilling): Promise<void> {
  const { treaties } = await ask(contract.listTreaties, {});
  const treaty = treaties[0]?.key;
  if (treaty === undefined) throw new Error('The register has treaties.');
  const { id } = await ask(contract.importTreaty, {
    params: { treaty },
    query: { source: 'an invented list', asOf: '2015-03-01' },
    file: {
      name: 'status.csv',
      content: new Blob(['Participant,Signature,"Ratification, Accession(a)"\nNorway,12 Dec 2000,1 Mar 2003\n']),
    },
  });
  keep('snapshotId', id);
}

function instant(days: number, hour: string): string {
  return `${dayFromNow(days)}T${hour}:00:00.000Z`;
}
