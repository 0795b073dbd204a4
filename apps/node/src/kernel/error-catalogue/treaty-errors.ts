// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorEntry } from './error-entry.ts';

/** The register of treaties. */
export const treatyErrors = {
  'treaty.layout': {
    kind: 'invalid',
    what: 'The table is no status of a treaty that can be read.',
    todo: 'It needs columns for the participant, the signature and the ratification; or for the member, state party, year and signatory.',
  },
  'treaty.nothing': {
    kind: 'invalid',
    what: 'The table has no rows.',
    todo: 'Check that the file is the one you meant.',
  },
  'treaty.too-many': {
    kind: 'invalid',
    what: 'The table has more than a thousand rows.',
    todo: 'Import the status of one treaty at a time.',
  },
  'treaty.again': {
    kind: 'conflict',
    what: 'This file was read for this treaty before.',
    todo: 'Look at what it says among the sources, or take it back there first.',
  },
  'treaty.state': {
    kind: 'invalid',
    what: 'No state has this code.',
    todo: 'Use the two letters of ISO 3166, EU for the European Union, or XA to XZ for another participant.',
  },
  'treaty.unknown-state': {
    kind: 'conflict',
    what: 'No source says anything of this state under this treaty yet.',
    todo: 'Record first where the state stands.',
  },
  'treaty.future': {
    kind: 'invalid',
    what: 'A day lies in the future.',
    todo: 'Enter today or a day before.',
  },
  'treaty.contradiction': {
    kind: 'invalid',
    what: 'A state that is bound has a way in which it became so; one that is not has neither way nor day.',
    todo: 'Say how the state became bound, or take the day away.',
  },
} as const satisfies Record<string, ErrorEntry>;
