// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, replaceCountryPack as endpoint } from '@palermo/contract';
import { readCountryPack } from '@palermo/terms';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { replacePack } from '../node-settings.ts';
import { administersNode } from '../policy.ts';

/**
 * Makes a country's own pack the one of this node: its fields appear in forms, history, search, import and export from the
 * next request on. Cases keep what they hold. Throws `pack.invalid` naming every place that is wrong.
 */
export const replaceCountryPack = defineCommand({
  name: 'access.replace-country-pack',
  input: inputOf(endpoint),
  policy: administersNode,
  async run(scope, { pack: written }) {
    const read = readCountryPack(written);
    if ('problems' in read) {
      const fields = read.problems.map(({ path, code, message }) => ({ path, code, detail: message }));
      throw new AppError('pack.invalid', { fields });
    }
    await replacePack(scope, read.pack);
    return { id: read.pack.id, version: read.pack.version };
  },
  audit: (_input, { id, version }) => ({ subjectKind: 'pack', details: { id, version } }),
});
