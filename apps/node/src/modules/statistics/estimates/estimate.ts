// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  EstimateChoice,
  EstimateList,
  EstimateProvenance,
  EstimateSettings,
  OrganisationId,
} from '@palermo/contract';
import {
  estimationMethods,
  overlapTable,
  type OverlapTable,
  type Stratum,
  type UndetectedEstimate,
} from '@palermo/evidence';
import { AppError } from '../../../kernel/errors.ts';
import type { Organisation } from '../../access/index.ts';

/** People of one group with one history, as the wall counts them. */
export interface OverlapCount {
  readonly sex: string | null;
  readonly majority: string | null;
  readonly history: number;
  readonly people: number;
}

/** What is kept of an estimate: coarse enough to be seen. The table of overlaps itself is not kept. */
export interface KeptEstimate {
  readonly estimate: UndetectedEstimate;
  /** The estimate with cases taken for one person more readily; null where nothing is estimable then. */
  readonly widely: number | null;
  readonly roundedTo: number;
}

/** What a report keeps of an estimate that was put into it. */
export interface PinnedEstimate {
  readonly result: KeptEstimate;
  readonly provenance: EstimateProvenance;
  readonly years: EstimateChoice['years'];
}

/** The name and version of the rule by which two cases are taken for one person. */
export const matchingRule = 'name sounds, year of birth, sex and citizenship, 1';

const yearsMax = 40;

/** Throws `estimate.choice` for lists from which nothing can be learnt. */
export function requireChoice(
  { lists, years }: EstimateChoice,
  known: ReadonlyMap<OrganisationId, Pick<Organisation, 'kind'>>,
): void {
  const refuse = (path: string, detail: string): never => {
    throw new AppError('estimate.choice', { fields: [{ path, code: 'choice', detail }] });
  };
  if (years.from > years.to) refuse('choice.years', 'The first year comes after the last.');
  if (years.to - years.from >= yearsMax) refuse('choice.years', `At most ${yearsMax} years are taken together.`);
  if (new Set(lists.map(({ name }) => name)).size < lists.length) refuse('choice.lists', 'Two lists have one name.');
  lists.forEach((list, place) => {
    const path = `choice.lists.${place}`;
    if (list.kinds.length + list.organisations.length === 0) refuse(path, 'A list has no organisation.');
    if (list.name.includes(' & ')) refuse(path, 'A list has “ & ” in its name.');
    if (list.organisations.some((id) => !known.has(id))) refuse(path, 'An organisation is not known.');
  });
  lists.forEach((one, place) => {
    for (const other of lists.slice(place + 1)) {
      if (shareOrganisation(one, other, known))
        refuse(`choice.lists.${place}`, `${one.name} and ${other.name} share an organisation.`);
    }
  });
}

function shareOrganisation(
  one: EstimateList,
  other: EstimateList,
  known: ReadonlyMap<OrganisationId, Pick<Organisation, 'kind'>>,
): boolean {
  const holds = (list: EstimateList, id: OrganisationId): boolean => {
    const kind = known.get(id)?.kind;
    return list.organisations.includes(id) || (kind !== undefined && list.kinds.includes(kind));
  };
  return (
    one.kinds.some((kind) => other.kinds.includes(kind)) ||
    one.organisations.some((id) => holds(other, id)) ||
    other.organisations.some((id) => holds(one, id))
  );
}

type AskedSettings = { readonly [Key in keyof EstimateSettings]?: EstimateSettings[Key] | undefined };

export function settingsOf({
  methods = [],
  replicates = 1000,
  seed = 1,
  threshold = 0.02,
}: AskedSettings = {}): EstimateSettings {
  const asked = estimationMethods.filter((method) => methods.length === 0 || methods.includes(method));
  return { methods: asked, replicates, seed, threshold };
}

/** The table of overlaps of all people, groups together. */
export function tableOf({ lists }: EstimateChoice, counts: readonly OverlapCount[]): OverlapTable {
  return overlapTable(
    lists.map(({ name }) => name),
    counts.map(({ history, people: count }) => ({ history, count })),
  );
}

const sexes = ['female', 'male'] as const;
const majorities = ['adult', 'child'] as const;

/** A table for each sex and age that people were counted in; those of whom either is not known stand in none. */
export function strataOf({ lists }: EstimateChoice, counts: readonly OverlapCount[]): Stratum[] {
  return sexes.flatMap((sex) =>
    majorities.flatMap((age) => {
      const own = counts.filter((each) => each.sex === sex && each.majority === age);
      if (own.length === 0) return [];
      const table = tableOf({ lists } as EstimateChoice, own);
      return [{ levels: { sex, age }, counts: table.counts }];
    }),
  );
}

/** What the node's key hashes: two estimates rest on the same people on the same lists where the hashes are alike. */
export function writeOverlaps(counts: readonly OverlapCount[]): string {
  return counts
    .map(({ sex, majority, history, people }) => [sex, majority, history, people].join('|'))
    .toSorted()
    .join('\n');
}
