// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { OrganisationId, ReleaseId, type ReleaseRequest } from '@palermo/contract';
import type { z } from 'zod';
import type { ReleaseDraft } from './release-draft.ts';

type Request = z.input<typeof ReleaseRequest>;

/** A release as the node takes it. Only for a draft without a problem. */
export function releaseRequest(draft: ReleaseDraft): Request {
  if (draft.organisationId === null) throw new Error('The release names nobody.');
  return { organisationId: OrganisationId.parse(draft.organisationId), ...releasePlan(draft) };
}

/** The same for a release whose recipient stands elsewhere, such as in a referral. */
export function releasePlan(draft: ReleaseDraft): Omit<Request, 'organisationId'> {
  const { basis, dataClasses, purpose, from, until, explainedIn, guardian, decision } = draft;
  if (basis === null) throw new Error('The release is not complete.');
  const written = (text: string) => (text.trim() === '' ? undefined : text.trim());
  const [note, interpreter] = [written(draft.note), written(draft.interpreter)];
  const isExplained = explainedIn !== null && (basis === 'consent' || basis === 'assentWithGuardian');
  return {
    dataClasses: [...dataClasses],
    purpose,
    basis,
    until,
    ...(from === '' ? {} : { from }),
    ...(isExplained ? { explainedIn } : {}),
    ...(isExplained && interpreter !== undefined ? { interpreter } : {}),
    ...(note === undefined ? {} : { note }),
    ...(basis === 'assentWithGuardian' ? { guardian: { ...guardian, suspected: guardian.suspected ?? true } } : {}),
    ...(basis === 'bestInterests' ? { decision } : {}),
    ...(draft.follows === null ? {} : { follows: ReleaseId.parse(draft.follows) }),
  };
}
