// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type AnswerOf, listAccounts, listOrganisations } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export type Organisation = AnswerOf<typeof listOrganisations>['organisations'][number];
export type Account = AnswerOf<typeof listAccounts>['accounts'][number];
export type Invitation = AnswerOf<typeof listAccounts>['invitations'][number];

export const organisationsQuery = queryOptions({
  queryKey: ['organisations', 'list'],
  queryFn: ({ signal }) => api(listOrganisations, { signal }),
});

/** Accounts and open invitations of one organisation; an id that is none is refused like one that is unknown. */
export function accountsQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', 'accounts', organisationId],
    queryFn: ({ signal }) => api(listAccounts, { params: { organisationId }, signal }),
  });
}
