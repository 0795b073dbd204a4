// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  changeInstrument as endpoint,
  Commitment,
  inputOf,
  InstrumentKey,
  type InstrumentView,
} from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { mayCoordinate } from '../policy.ts';
import { insertVersion, type InstrumentVersion } from '../store-instruments.ts';
import { versionsOf, viewInstrument } from './read-instruments.ts';

/** Keeps a new version. Throws `record.changed` when somebody kept one meanwhile, `request.invalid` for a code twice. */
async function keepVersion(
  scope: Scope,
  version: Omit<InstrumentVersion, 'madeAt' | 'number'>,
  basedOn: number,
): Promise<InstrumentView> {
  const codes = version.commitments.map(({ code }) => code);
  const twice = codes.findIndex((code, at) => codes.indexOf(code) !== at);
  if (twice >= 0) {
    const fields = [
      { path: `commitments.${twice}.code`, code: 'codeTwice', detail: 'Another commitment has this code.' },
    ];
    throw new AppError('request.invalid', { fields });
  }
  const by = (scope.actor as AccountActor).accountId;
  const at = scope.clock();
  const row = { ...version, number: basedOn + 1, madeAt: at, by, at };
  if (!(await insertVersion(scope.db, row))) throw new AppError('record.changed');
  return viewInstrument(scope, version.key);
}

/** Keeps a new version of an instrument, or a new instrument. Versions before it stay readable. */
export const changeInstrument = defineCommand({
  name: 'instruments.change',
  input: inputOf(endpoint),
  policy: mayCoordinate,
  async run(scope, { basedOn, ...asked }) {
    const newest = (await versionsOf(scope, asked.key))[0]?.number ?? 0;
    if (newest !== basedOn) throw new AppError('record.changed');
    return keepVersion(scope, { ...asked, origin: 'edited' }, basedOn);
  },
  audit: ({ key }, { number }) => ({ details: { instrument: key, number } }),
});

/** Keeps the commitments of a table as the next version of an instrument, or as the first of a new one. */
export const keepImported = defineCommand({
  name: 'instruments.import',
  input: z.object({
    key: InstrumentKey,
    title: z.string().max(200).optional(),
    fileName: z.string().max(300),
    commitments: z.array(Commitment).min(1).max(1000),
  }),
  policy: mayCoordinate,
  async run(scope, { key, title, fileName, commitments }) {
    const newest = (await versionsOf(scope, key))[0];
    const { titles = { en: key }, symbol = null, adoptedOn = null } = newest ?? {};
    const version = {
      key,
      titles: title === undefined ? titles : { ...titles, en: title },
      symbol,
      adoptedOn,
      source: fileName,
      retired: false,
      origin: 'imported' as const,
      commitments,
    };
    return keepVersion(scope, version, newest?.number ?? 0);
  },
  audit: ({ key, commitments }, { number }) => ({
    details: { instrument: key, number, commitments: commitments.length },
  }),
});
