// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { OrganisationId, type ReleaseRequest } from '@palermo/contract';
import type { z } from 'zod';
import type { ReleaseDraft } from './release-draft.ts';

/** A release as the node takes it. Only for a draft without a problem. */
export function releaseRequest(draft: ReleaseDraft): z.input<typeof ReleaseRequest> {
  const { organisationId, basis, dataClasses, purpose, until, explainedIn } = draft;
  if (organisationId === null || basis === null) throw new Error('The release is not complete.');
  return {
    organisationId: OrganisationId.parse(organisationId),
    dataClasses: [...dataClasses],
    purpose,
    basis,
    until,
    ...(explainedIn === null ? {} : { explainedIn }),
  };
}
