// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Mapping } from '../mapping/mapping.ts';
import { ownMapping } from '../profiles.ts';
import type { StartChoice } from './use-import-acts.ts';

/** How the file is to be read, while a person decides on it. */
export interface Preparation {
  readonly profile: string;
  readonly mapping: Mapping;
  /** The node has a mapping from an earlier visit of the page, which the person has not looked at on this one. */
  readonly keepsMapping: boolean;
  readonly acceptPartial: boolean;
}

/** What starts a check of a file that is prepared so. The mapping counts only where a person says what the columns mean. */
export function choiceOf({ profile, mapping, keepsMapping, acceptPartial }: Preparation): StartChoice {
  const isSaid = profile === ownMapping && !keepsMapping;
  return { profile, mapping: isSaid ? mapping : undefined, dryRun: true, acceptPartial };
}
