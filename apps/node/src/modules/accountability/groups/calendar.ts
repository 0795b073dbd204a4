// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type CalendarFeedId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { hashToken, newToken } from '../../access/index.ts';
import { mayReadAccountability, mayVisit } from '../policy.ts';
import { findCalendar, findFeeds, findTrainingCalendar, insertFeed, revokeFeedRow } from '../store-calendars.ts';
import { writeCalendar } from './icalendar.ts';

/** The actor's own feeds. Their addresses are not kept and so cannot be shown. */
export const listCalendarFeeds = defineQuery({
  name: 'groups.listFeeds',
  input: inputOf(contract.listCalendarFeeds),
  policy: mayReadAccountability,
  run: presentFeeds,
  audit: 'none',
});

/** Makes a secret address; it is given once. */
export const makeCalendarFeed = defineCommand({
  name: 'groups.makeFeed',
  input: inputOf(contract.makeCalendarFeed),
  policy: mayReadAccountability,
  async run(scope) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const secret = newToken();
    const feed = { id: newId<CalendarFeedId>(), madeAt: scope.clock() };
    await insertFeed(scope.db, { ...feed, accountId, organisationId, tokenHash: hashToken(secret) });
    return { id: feed.id, madeAt: feed.madeAt.toISOString(), path: `/api/v1/calendars/${secret}.ics` };
  },
  audit: (_input, { id }) => ({ subjectKind: 'calendarFeed', subjectIds: [id] }),
});

/** Revokes a feed: its address answers no more. */
export const revokeCalendarFeed = defineCommand({
  name: 'groups.revokeFeed',
  input: inputOf(contract.revokeCalendarFeed),
  policy: mayReadAccountability,
  async run(scope, { feedId }) {
    if (!(await revokeFeedRow(scope.db, feedId, scope.clock()))) throw new AppError('record.not-found');
    return presentFeeds(scope);
  },
  audit: ({ feedId }) => ({ subjectKind: 'calendarFeed', subjectIds: [feedId] }),
});

/** The calendar under a secret address. Throws `calendar.unknown`, for a wrong address as for a revoked one. */
export const readCalendar = defineQuery({
  name: 'groups.readCalendar',
  input: inputOf(contract.readCalendar),
  policy: mayVisit,
  async run({ db }, { secret }) {
    const hash = hashToken(secret.replace(/\.ics$/, ''));
    const meetings = await findCalendar(db, hash);
    if (!meetings) throw new AppError('calendar.unknown');
    const rows = [...meetings, ...(await findTrainingCalendar(db, hash))];
    return writeCalendar({
      name: 'Palermo: meetings',
      stamp: new Date('2014-01-01T00:00:00Z'),
      events: rows.map(({ id, groupName, title, updatedAt, version, ...event }) => ({
        ...event,
        uid: `${id}@palermo`,
        title: groupName === null ? title : `${groupName}: ${title}`,
        sequence: version - 1,
        changedAt: updatedAt,
      })),
      yearly: [{ uid: 'world-day@palermo', title: 'World Day against Trafficking in Persons', day: '07-30' }],
    });
  },
  audit: 'none',
});

async function presentFeeds({ db }: Scope) {
  const feeds = await findFeeds(db);
  return { feeds: feeds.map(({ id, madeAt }) => ({ id, madeAt: madeAt.toISOString() })) };
}
