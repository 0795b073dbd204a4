// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { askAcross as endpoint, inputOf, type CaseId, type PurposeCode } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { asKeeper } from '../../../kernel/job.ts';
import { defineCommand, defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { birthYearOf } from '../case-file.ts';
import { formOf, type CaseForm } from '../case-form.ts';
import { keysByWord } from '../name-search.ts';
import { keyOf, openCase } from '../open-case.ts';
import { mayEditCases } from '../policy.ts';
import { askHolders, countChecks, insertCheck, wasChecked } from '../store-questions.ts';

/** Cases about which an account lets ask in a day at most, when it asks itself. */
const asksPerDay = 40;
/** Registrations beyond this in a day ask nobody. The database refuses anything from 200 on. */
const registrationsPerDay = 150;
/** One case is asked about once in this time: who asks again and again with other names is searching. */
const askAgainDays = 30;

interface AboutCase {
  readonly caseId: CaseId;
  readonly values: FieldValues;
  readonly registeredOn: string;
  readonly purpose: z.infer<typeof PurposeCode>;
}

async function leaveCheck(scope: Scope, form: CaseForm, about: AboutCase): Promise<void> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  const { caseId, values, registeredOn, purpose } = about;
  await insertCheck(scope.db, {
    id: newId<string>(),
    caseId,
    organisationId,
    by: accountId,
    purpose,
    at: scope.clock(),
    keys: keysByWord(scope.keyring, form.fields, values, birthYearOf(values, registeredOn)),
  });
}

/** Leaves a check for a person who was just registered. Whoever registers learns nothing of it, neither now nor by the time it takes. */
export async function askAfterRegistration(scope: Scope, form: CaseForm, about: AboutCase): Promise<void> {
  const { accountId } = scope.actor as AccountActor;
  if ((await countChecks(scope.db, accountId, addDays(scope.clock(), -1))) >= registrationsPerDay) return;
  await leaveCheck(scope, form, about);
}

/**
 * Lets the node ask organisations that may hold a file of the same person. Always the same answer: whether anybody is asked, and what
 * they say, is not told unless it is a yes.
 */
export const askAcross = defineCommand({
  name: 'cases.askAcross',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { caseId, purpose }) {
    const { accountId } = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId, { toChange: true });
    if (!opened.owner) throw new AppError('access.denied');
    keyOf(opened);
    const now = scope.clock();
    if (await wasChecked(scope.db, caseId, addDays(now, -askAgainDays))) return { asked: true as const };
    if ((await countChecks(scope.db, accountId, addDays(now, -1))) >= asksPerDay) {
      throw new AppError('duplicates.asked-enough');
    }
    const form = formOf((await getNodeSettings(scope)).pack);
    await leaveCheck(scope, form, { caseId, purpose, values: opened.values, registeredOn: opened.file.registeredOn });
    return { asked: true as const };
  },
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});

/**
 * Asks the holders that the waiting checks lead to. Not audited by itself: whoever registered the person, or asked, said so before.
 */
export const askWaiting = defineQuery({
  name: 'cases.askWaiting',
  input: z.object({}),
  policy: asKeeper,
  run: (scope) => askHolders(scope.db, scope.clock()),
  audit: 'none',
});
