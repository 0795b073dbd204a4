// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getAcknowledgementLetter as letterEndpoint,
  getContribution as getEndpoint,
  inputOf,
  listContributions as listEndpoint,
} from '@palermo/contract';
import { dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { readCursor, writeCursor } from '../../../../kernel/paging.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { describeEntries } from '../../ledger/describe-entry.ts';
import { readFundSettings } from '../../ledger/fund-settings.ts';
import { mayReadFund } from '../../policy.ts';
import { findContributions } from '../../store-contributions.ts';
import { findEntries } from '../../store-ledger.ts';
import { writeLetter } from '../acknowledgement-letter.ts';
import { describeContribution, describeContributions } from '../describe-contribution.ts';

const entriesMax = 200;

/** Contributions, newest first. */
export const listContributions = defineQuery({
  name: 'fund.listContributions',
  input: inputOf(listEndpoint),
  policy: mayReadFund,
  async run(scope, { after, limit }) {
    const rows = await findContributions(scope.db, { after: readPlace(after), limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      contributions: await describeContributions(scope, page),
      next: rows.length > page.length && last ? writeCursor([last.pledgedOn, last.id]) : null,
    };
  },
  audit: 'none',
});

/** One contribution with its entries. */
export const getContribution = defineQuery({
  name: 'fund.readContribution',
  input: inputOf(getEndpoint),
  policy: mayReadFund,
  async run(scope, { contributionId }) {
    const view = await describeContribution(scope, contributionId);
    const rows = await findEntries(scope.db, { contributionId }, { below: null, limit: entriesMax });
    return { ...view, entries: await describeEntries(scope, rows) };
  },
  audit: 'none',
});

/** The letter that thanks for what was received. Throws `contribution.nothing-received`. */
export const getAcknowledgementLetter = defineQuery({
  name: 'fund.readLetter',
  input: inputOf(letterEndpoint),
  policy: mayReadFund,
  async run(scope, { contributionId, language }) {
    const contribution = await describeContribution(scope, contributionId);
    if (!/[1-9]/.test(contribution.received)) throw new AppError('contribution.nothing-received');
    const { name } = await readFundSettings(scope);
    const today = dayOf(scope.clock());
    return {
      language,
      ...writeLetter(contribution, { fund: name, day: contribution.acknowledgedOn ?? today, language }),
    };
  },
  audit: 'none',
});

const day = /^\d{4}-\d{2}-\d{2}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readPlace(after: string | undefined): readonly [string, string] | null {
  if (after === undefined) return null;
  const [on = '', id = ''] = readCursor(after, 2);
  if (!day.test(on) || Number.isNaN(Date.parse(on)) || !uuid.test(id)) throw new AppError('request.invalid');
  return [on, id];
}
