// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useAddress } from '../../lib/address.ts';
import { useSession } from '../../lib/session.ts';
import { administersNode } from './administration.ts';
import { OrganisationDetail } from './organisation-detail.tsx';
import { OrganisationList } from './organisation-list.tsx';

/**
 * The organisations of the node; with one named in the address, its accounts and invitations. Who administers only
 * their own organisation comes to that at once.
 */
export function OrganisationsPage() {
  const session = useSession();
  const [{ named }] = useAddress(({ organisation }) => ({ named: organisation }));
  const organisationId = administersNode(session) ? named : session.organisation.id;
  if (organisationId === undefined) return <OrganisationList />;
  return <OrganisationDetail key={organisationId} organisationId={organisationId} />;
}
