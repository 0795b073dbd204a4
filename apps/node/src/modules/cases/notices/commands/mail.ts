// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AccountId, MailMode } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { asKeeper } from '../../../../kernel/job.ts';
import { defineCommand, defineQuery } from '../../../../kernel/use-case.ts';
import { findMailDue, findMailMode, noteMailed as noteRow, remindOfTasks, replaceMailMode } from '../../store-mail.ts';
import { aboutOwnNotices } from '../policy.ts';

/** What an account that has not chosen gets. */
const usualMode: MailMode = 'atOnce';

/** When the actor wishes to be told by mail. */
export const getMailMode = defineQuery({
  name: 'notices.getMailMode',
  input: z.object({}),
  policy: aboutOwnNotices,
  run: async ({ db, actor }) => (await findMailMode(db, (actor as AccountActor).accountId)) ?? usualMode,
  audit: 'none',
});

export const changeMailMode = defineCommand({
  name: 'notices.changeMailMode',
  input: z.object({ mode: MailMode }),
  policy: aboutOwnNotices,
  async run({ db, actor }, { mode }) {
    const { accountId, organisationId } = actor as AccountActor;
    await replaceMailMode(db, { account: accountId, organisation: organisationId, mode });
    return mode;
  },
  audit: ({ mode }) => ({ details: { mode } }),
});

/** Reminds of what is due tomorrow and of what is overdue; gives how many were told. */
export const remind = defineCommand({
  name: 'notices.remind',
  input: z.object({}),
  policy: asKeeper,
  run: async ({ db, clock }) => ({ toldCount: await remindOfTasks(db, clock()) }),
  audit: (_input, { toldCount }) => ({ details: { toldCount } }),
});

/** For whom a mail is due: everybody, or one account. */
export const listMailDue = defineQuery({
  name: 'notices.listMailDue',
  input: z.object({ everyMinutes: z.int().min(1), accountId: AccountId.nullable() }),
  policy: asKeeper,
  run: ({ db, clock }, { everyMinutes, accountId }) =>
    findMailDue(db, { at: clock(), everyMinutes, account: accountId }),
  audit: 'none',
});

/** Remembers that an account was told by mail, of everything until then. `refused` when its address takes none. */
export const noteMailed = defineCommand({
  name: 'notices.mail',
  input: z.object({ accountId: AccountId, until: z.string(), delivery: z.enum(['sent', 'refused']) }),
  policy: asKeeper,
  run: ({ db, clock }, { accountId, until }) => noteRow(db, { account: accountId, until, at: clock() }),
  audit: ({ accountId, delivery }) => ({ subjectKind: 'account', subjectIds: [accountId], details: { delivery } }),
});
