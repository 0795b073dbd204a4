// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { bestInterestsAssessment, bestInterestsDetermination } from './best-interests.ts';
import { careArrangement, durableSolution } from './child-care.ts';
import { childInterview, childViews } from './child-hearing.ts';
import { familyLink, guardianAppointment } from './children.ts';
import type { EntryKind } from './entry-kind.ts';
import { personalNeeds, riskAssessment } from './needs.ts';
import { tracingRequest } from './tracing-request.ts';

/** The kinds of entries of a case, in the order in which they are offered. */
export const entryKinds: readonly EntryKind[] = [
  guardianAppointment,
  familyLink,
  tracingRequest,
  childInterview,
  childViews,
  careArrangement,
  bestInterestsAssessment,
  bestInterestsDetermination,
  durableSolution,
  riskAssessment,
  personalNeeds,
];

const byKey = new Map(entryKinds.map((kind) => [kind.key, kind]));

/** The kind of this key; undefined where there is none. */
export function findEntryKind(key: string): EntryKind | undefined {
  return byKey.get(key);
}
