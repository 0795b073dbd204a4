// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { DataClass } from '@palermo/terms';
import type { Part } from './story-country.ts';

/** What one of the six may see of the case: all of it, some data classes, or not even that it exists. */
export type Seen = 'all' | 'nothing' | readonly DataClass[];
export type SightTable = Readonly<Record<Part, Seen>>;

/** The case that the story is about. */
export interface StoryCase {
  readonly caseId: CaseId;
  readonly reference: string;
  /** The name as it is searched for. */
  readonly name: string;
}
