// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AccountId } from '@palermo/contract';
import { gate, keeper } from '../../../../kernel/actor.ts';
import type { Transactions } from '../../../../kernel/executor.ts';
import type { Execute } from '../../../../kernel/use-case.ts';
import type { JobPayload, JobQueue } from '../../../../platform/jobs/job-queue.ts';
import type { Mailer } from '../../../../platform/mail/mailer.ts';
import type { Log } from '../../../../platform/telemetry/log.ts';
import { findMailAddress } from '../../../access/index.ts';
import { listMailDue, noteMailed, remind } from '../commands/mail.ts';
import { mailText } from './mail-text.ts';

/** How mail is sent, and what it says of the node. */
export interface MailParts {
  readonly mailer: Mailer;
  readonly nodeAddress: string;
  readonly everyMinutes: number;
  /** Milliseconds between two looks for whom to write to. */
  readonly roundMs?: number;
}

export interface RoundParts {
  readonly execute: Execute;
  readonly transactions: Transactions;
  readonly queue: JobQueue;
  readonly log: Log;
  /** Undefined on a node that sends no mail. */
  readonly mail: MailParts | undefined;
}

const reminders = 'cases.reminders';
const rounds = 'cases.mailRounds';
const mails = 'cases.mails';
/** Rounds carry no id of their own: one waits or runs at a time, in whichever process. */
const round: JobPayload = { id: '00000000-0000-0000-0000-000000000000' };

const mailEveryMs = 60_000;
const remindEveryMs = 3_600_000;
/** A node that was just started has more urgent things to do. */
const remindFirstMs = 300_000;

/**
 * Reminds of tasks once an hour, and once a minute looks for accounts to be told by mail. All of it waits in the durable queue:
 * no request waits for a mail server, and what fails is tried again. Stops when disposed.
 */
export async function answerRounds(parts: RoundParts): Promise<Disposable> {
  const { execute, queue, log, mail } = parts;
  await queue.answer(reminders, async () => void (await execute(remind, keeper, {})));
  if (mail) {
    await queue.answer(rounds, async () => {
      for (const { accountId } of await execute(listMailDue, keeper, { ...dueOf(mail), accountId: null })) {
        await queue.send(mails, { id: accountId });
      }
    });
    await queue.answer(mails, ({ id }) => sendMail(parts, mail, AccountId.parse(id)));
  }
  const ask = (name: string) => (): void => {
    queue.send(name, round).catch((fault: unknown) => log.fault('round not asked for', fault, { job: name }));
  };
  const timers = [setTimeout(ask(reminders), remindFirstMs), setInterval(ask(reminders), remindEveryMs)];
  if (mail) timers.push(setInterval(ask(rounds), mail.roundMs ?? mailEveryMs));
  for (const timer of timers) timer.unref();
  return {
    [Symbol.dispose]() {
      for (const timer of timers) clearInterval(timer);
      mail?.mailer.close();
    },
  };
}

function dueOf({ everyMinutes }: MailParts): { everyMinutes: number } {
  return { everyMinutes };
}

/** Writes to one account, unless it was written to, has read everything or was closed since the round. */
async function sendMail(
  { execute, transactions, log }: RoundParts,
  mail: MailParts,
  accountId: AccountId,
): Promise<void> {
  const [due] = await execute(listMailDue, keeper, { ...dueOf(mail), accountId });
  if (!due) return;
  const address = await transactions.run(gate, (db) => findMailAddress({ db }, accountId));
  if (!address) return;
  const { email, language } = address;
  const delivery = await mail.mailer.send({ to: email, language, ...mailText(language, mail.nodeAddress) });
  if (delivery === 'refused') log.warn('mail refused', { job: mails });
  await execute(noteMailed, keeper, { accountId, until: due.until, delivery });
}
