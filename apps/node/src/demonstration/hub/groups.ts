// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { GroupView } from '@palermo/contract';
import type { Clock } from '../../kernel/clock.ts';
import { dayNumberOf, dayTextOf, instantOn } from '../days.ts';
import { organisationIdOf } from '../ids.ts';
import { hubActor } from './hub-actor.ts';
import { hubOrganisationOf, memberKeys, type MemberKey } from './hub.ts';
import type { HubPlay } from './hub-room.ts';

const groupName = 'Coordination group of the demonstration';
const workingGroupName = 'Working group on technology';
const secretariat = hubActor('secretariat');
/** One member chairs at a time, a year each; the third is under way. */
const chairs: readonly MemberKey[] = ['rights', 'migration', 'labour'];

/** Groups, three terms of co-chairs, a year of meetings, and a joint statement that is open for signature. */
export async function fillGroups(play: HubPlay): Promise<void> {
  const { ask } = play;
  const { groups } = await ask(contract.listGroups, secretariat, { query: { limit: 100 } });
  for (const example of ['interAgency', 'groupOfFriends'] as const) {
    if (groups.some((each) => each.example === example)) continue;
    await ask(contract.addExampleGroup, secretariat, { body: { example } });
  }
  const there = groups.find(({ name }) => name === groupName);
  const group = await fillMembers(play, there?.id ?? (await openGroup(play)));
  await fillChairs(play, group);
  await fillPlan(play, group);
  await fillMeetings(play, group);
  await fillStatement(play, group);
}

async function openGroup({ ask }: HubPlay): Promise<contract.GroupId> {
  const described = {
    name: groupName,
    shortName: 'Coordination group',
    purpose: 'Invented entities that align their work against trafficking in persons, as an inter-agency group does.',
    themes: ['Technology', 'Humanitarian settings', 'Public procurement'],
    chairCount: 1,
  };
  const { id } = await ask(contract.createGroup, secretariat, { body: described });
  return id;
}

async function fillMembers({ ask, today }: HubPlay, groupId: contract.GroupId): Promise<GroupView> {
  let group = await ask(contract.getGroup, secretariat, { params: { groupId } });
  const there = new Set(group.members.map(({ organisationId }) => organisationId));
  const joinedOn = dayTextOf(dayNumberOf(today) - 1200);
  for (const [index, key] of memberKeys.entries()) {
    const organisationId = organisationIdOf(key);
    if (there.has(organisationId)) continue;
    const standing = index < 24 ? 'member' : 'partner';
    group = await ask(contract.addGroupMember, secretariat, {
      params: { groupId },
      body: { organisationId, standing, joinedOn },
    });
  }
  if (group.workingGroups.length === 0) {
    const described = { name: workingGroupName, shortName: null, purpose: null, themes: ['Technology'], chairCount: 1 };
    await ask(contract.createGroup, secretariat, { body: { ...described, parentId: groupId } });
  }
  return group;
}

async function fillChairs({ ask, today }: HubPlay, { id: groupId, members, terms }: GroupView): Promise<void> {
  const first = dayNumberOf(today) - 3 * 365 + 120;
  for (const [index, key] of chairs.entries()) {
    const memberId = memberIdOf(members, key);
    if (terms.some((term) => term.memberId === memberId)) continue;
    const from = first + index * 365;
    const body = { memberId, from: dayTextOf(from), until: dayTextOf(from + 364) };
    await ask(contract.addChairTerm, secretariat, { params: { groupId }, body });
  }
}

const plan: readonly (readonly [title: string, key: MemberKey, dueInDays: number, result: string | null])[] = [
  ['Agree on one form for recommendations and their follow-up', 'rights', -150, 'Agreed in writing by all members.'],
  ['Publish a joint guide on trafficking in humanitarian settings', 'disaster', -30, null],
  ['Bring the members’ training courses into one calendar', 'education', 60, null],
  ['Ask the private sector for what it knows of recruitment online', 'technology', 120, null],
];

async function fillPlan({ ask, today }: HubPlay, { id: groupId, members, actions }: GroupView): Promise<void> {
  const params = { groupId };
  for (const [title, key, dueInDays, result] of plan) {
    if (actions.some((each) => each.title === title)) continue;
    const dueOn = dayTextOf(dayNumberOf(today) + dueInDays);
    const body = { title, memberId: memberIdOf(members, key), measureId: null, dueOn };
    const changed = await ask(contract.addGroupAction, secretariat, { params, body });
    const added = changed.actions.find((each) => each.title === title);
    if (result === null || !added) continue;
    await ask(contract.followUpGroupAction, hubActor(key), {
      params: { ...params, actionId: added.id },
      body: { doneOn: dueOn, result, version: added.version },
    });
  }
}

const quarters = [-270, -180, -90, 21] as const;

async function fillMeetings(play: HubPlay, { id: groupId, members }: GroupView): Promise<void> {
  const { today, askAt, ask } = play;
  const { meetings } = await ask(contract.listMeetings, secretariat, { params: { groupId }, query: { limit: 100 } });
  for (const [index, away] of quarters.entries()) {
    const day = dayNumberOf(today) + away;
    const title = `Quarterly meeting ${index + 1}`;
    if (meetings.some((each) => each.title === title)) continue;
    // What was met about is written down as of its day.
    const past: Clock = () => instantOn(Math.min(day, dayNumberOf(today)) - 3, 9);
    const body = {
      title,
      startsAt: instantOn(day, 10).toISOString(),
      endsAt: instantOn(day, 12, 30).toISOString(),
      place: 'Room of the secretariat, and by video',
    };
    const { id: meetingId } = await askAt(past)(contract.planMeeting, secretariat, { params: { groupId }, body });
    const add = (kind: contract.MeetingItemKind, itemTitle: string, memberId: contract.MemberId | null = null) => {
      const address = kind === 'paper' ? `https://papers.example.org/quarter-${index + 1}` : null;
      const dueOn = kind === 'decision' ? dayTextOf(day + 120) : null;
      const item = { kind, title: itemTitle, address, memberId, dueOn };
      return ask(contract.addMeetingItem, secretariat, { params: { meetingId }, body: item });
    };
    await add('agenda', 'Follow-up of the last meeting');
    await add('agenda', 'Recommendations received and their implementation');
    await add('paper', 'State of the plan of action');
    if (away > 0) continue;
    const key = memberKeys[(index * 5) % memberKeys.length] ?? 'labour';
    const decided = await add('decision', `Share what was learnt in quarter ${index + 1}`, memberIdOf(members, key));
    const decision = decided.items.find(({ kind }) => kind === 'decision');
    if (index < 2 && decision) {
      await ask(contract.followUpDecision, hubActor(key), {
        params: { meetingId, itemId: decision.id },
        body: { doneOn: dayTextOf(day + 100), result: 'Shared with all members.', version: decision.version },
      });
    }
  }
}

const statementTitle = 'Joint statement for the World Day against Trafficking in Persons';
const bodies = [
  'We, the members of the coordination group of this demonstration, stand with all who were trafficked.',
  'We, the members of the coordination group of this demonstration, stand with all who were trafficked, and with children first. We will report each year what we did about every recommendation made to us.',
] as const;

async function fillStatement({ ask, today }: HubPlay, { id: groupId, members }: GroupView): Promise<void> {
  const { statements } = await ask(contract.listStatements, secretariat, { params: { groupId } });
  if (statements.some(({ title }) => title === statementTitle)) return;
  const chair = hubActor('labour');
  const drafted = await ask(contract.draftStatement, chair, {
    params: { groupId },
    body: { title: statementTitle, occasion: 'World Day, 30 July', body: bodies[0] },
  });
  const params = { statementId: drafted.id };
  await ask(contract.commentOnStatement, hubActor('children'), {
    params,
    body: { words: 'Please name children, and say what we will do.' },
  });
  const rewritten = await ask(contract.writeStatementText, chair, {
    params,
    body: { body: bodies[1], version: drafted.version },
  });
  const [comment] = rewritten.comments;
  if (comment) {
    const answered = { params: { ...params, commentId: comment.id }, body: { answer: 'Taken into text 2.' } };
    await ask(contract.answerComment, chair, answered);
  }
  const signBy = dayTextOf(dayNumberOf(today) + 30);
  await ask(contract.openStatement, chair, { params, body: { signBy, version: rewritten.version } });
  for (const key of memberKeys.slice(2, 21)) {
    const memberId = memberIdOf(members, key);
    const body = { memberId, textNumber: 2, joinedOn: today };
    await ask(contract.signStatement, hubActor(key), { params, body });
  }
}

function memberIdOf(members: GroupView['members'], key: MemberKey): contract.MemberId {
  const { name } = hubOrganisationOf(key);
  const found = members.find((each) => each.name === name);
  if (!found) throw new Error('The demonstration group has no such member.');
  return found.id;
}
