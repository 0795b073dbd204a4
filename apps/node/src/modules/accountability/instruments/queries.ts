// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getInstrument as getEndpoint, inputOf, listInstruments as listEndpoint } from '@palermo/contract';
import { defineQuery } from '../../../kernel/use-case.ts';
import { coordinates, mayReadAccountability } from '../policy.ts';
import { countAnswers } from '../store-measures.ts';
import { readInstruments, viewInstrument } from './read-instruments.ts';

/** Every instrument with how many of its commitments are verified and answered. */
export const listInstruments = defineQuery({
  name: 'instruments.list',
  input: inputOf(listEndpoint),
  policy: mayReadAccountability,
  async run(scope) {
    const answers = await countAnswers(scope.db);
    const instruments = (await readInstruments(scope)).map(({ commitments, madeAt: _madeAt, ...version }) => ({
      ...version,
      commitmentCount: commitments.length,
      verifiedCount: commitments.filter(({ verified }) => verified).length,
      answeredCount: commitments.filter(({ code }) => answers.has(`${version.key}/${code}`)).length,
    }));
    return { instruments, mayEdit: coordinates(scope.actor) };
  },
  audit: 'none',
});

/** One instrument with its commitments. Throws `record.not-found`. */
export const getInstrument = defineQuery({
  name: 'instruments.read',
  input: inputOf(getEndpoint),
  policy: mayReadAccountability,
  run: (scope, { key, number }) => viewInstrument(scope, key, number),
  audit: 'none',
});
