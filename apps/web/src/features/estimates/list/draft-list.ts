// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type EstimateList, OrganisationId, OrganisationKindCode } from '@palermo/contract';

/** A list that is being chosen: its members are `kind:police` or `organisation:<id>`. */
export interface DraftList {
  /** Stands for the list while it is edited. */
  readonly key: number;
  readonly name: string;
  readonly members: readonly string[];
}

export const memberOfKind = (kind: string): string => `kind:${kind}`;
export const memberOfOrganisation = (id: string): string => `organisation:${id}`;

/** The list as it is asked for. */
export function estimateListOf({ name, members }: DraftList): EstimateList {
  const after = (prefix: string): string[] =>
    members.flatMap((member) => (member.startsWith(prefix) ? [member.slice(prefix.length)] : []));
  return {
    name: name.trim(),
    kinds: after('kind:').map((kind) => OrganisationKindCode.parse(kind)),
    organisations: after('organisation:').map((id) => OrganisationId.parse(id)),
  };
}
