// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicationChange } from '../store-publications.ts';

/** A publication without a job and without a proposal. */
export const unproposed = {
  mode: null,
  quality: null,
  jobId: null,
  jobStep: null,
  jobDone: 0,
  jobTotal: 0,
  proposedBy: null,
  proposedAt: null,
} as const satisfies PublicationChange;
