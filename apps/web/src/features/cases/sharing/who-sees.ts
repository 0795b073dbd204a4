// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { HeldRelease, SharingView } from '@palermo/contract';

type Organisation = HeldRelease['organisation'];
type DataClass = HeldRelease['dataClasses'][number];

/** One organisation that sees parts of a case now. */
export interface Viewer {
  readonly organisation: Organisation;
  /** What is live, the release that ends first in front. */
  readonly releases: readonly HeldRelease[];
  /** Until when it sees each class: the last day of those that open it. */
  readonly until: ReadonlyMap<DataClass, string>;
  /** How often its people opened the case; undefined where they never did. */
  readonly opened: SharingView['openings'][number] | undefined;
}

/** The organisations that see something now, in the order of their names. */
export function viewersOf({ releases, openings }: Pick<SharingView, 'releases' | 'openings'>): readonly Viewer[] {
  const live = Map.groupBy(
    releases.filter(({ state }) => state === 'live'),
    ({ organisation }) => organisation.id,
  );
  const viewers = [...live.values()].flatMap((own): Viewer[] => {
    const [first] = own;
    if (!first) return [];
    return [
      {
        organisation: first.organisation,
        releases: own.toSorted((one, other) => one.until.localeCompare(other.until)),
        until: untilByClass(own),
        opened: openings.find(({ organisationId }) => organisationId === first.organisation.id),
      },
    ];
  });
  return viewers.toSorted((one, other) => one.organisation.name.localeCompare(other.organisation.name));
}

function untilByClass(releases: readonly HeldRelease[]): ReadonlyMap<DataClass, string> {
  const until = new Map<DataClass, string>();
  for (const release of releases) {
    for (const dataClass of release.dataClasses) {
      const known = until.get(dataClass);
      if (known === undefined || known < release.until) until.set(dataClass, release.until);
    }
  }
  return until;
}
