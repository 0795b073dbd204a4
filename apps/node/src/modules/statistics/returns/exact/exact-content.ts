// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { withoutWithheld } from '../checklist.ts';
import type { Confidential, ReturnContent } from '../files/return-content.ts';
import type { ExactSnapshot } from './exact-snapshot.ts';

/** The same return with the figures as they are, for one recipient. Of what is withheld there is nothing left to say. */
export function withExactFigures(
  shown: ReturnContent,
  { tables }: ExactSnapshot,
  confidential: Confidential,
): ReturnContent {
  const checklist = withoutWithheld(shown.snapshot.checklist);
  return { ...shown, snapshot: { ...shown.snapshot, tables, checklist }, confidential };
}
