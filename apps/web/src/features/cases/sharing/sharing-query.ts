// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getSharing } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.ts';
import { type CaseAddress, releasesKey } from '../case/case-address.ts';

/** Who can see what of a case that one's organisation holds. Under the key of releases, so that it follows them. */
export function sharingQuery(address: CaseAddress) {
  const { caseId, purpose } = address;
  return queryOptions({
    queryKey: [...releasesKey(address), 'sharing', purpose],
    queryFn: ({ signal }) => api(getSharing, { params: { caseId }, query: { purpose }, signal }),
  });
}
