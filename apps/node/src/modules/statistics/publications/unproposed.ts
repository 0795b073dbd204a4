// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { withoutJob } from '../store-job-rows.ts';
import type { PublicationChange } from '../store-publications.ts';

/** A publication without a job and without a proposal. */
export const unproposed = {
  mode: null,
  quality: null,
  ...withoutJob,
  proposedBy: null,
  proposedAt: null,
} as const satisfies PublicationChange;
