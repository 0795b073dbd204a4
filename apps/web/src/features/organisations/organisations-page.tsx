// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useAddress } from '../../lib/address.ts';
import { OrganisationDetail } from './organisation-detail.tsx';
import { OrganisationList } from './organisation-list.tsx';

/** The organisations of the node; with one named in the address, its accounts and invitations. */
export function OrganisationsPage() {
  const [{ organisationId }] = useAddress(({ organisation }) => ({ organisationId: organisation }));
  return organisationId === undefined ? (
    <OrganisationList />
  ) : (
    <OrganisationDetail key={organisationId} organisationId={organisationId} />
  );
}
