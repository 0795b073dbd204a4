// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DataClassCode, OrganisationKindCode, PurposeCode } from '@palermo/contract';
import type { z } from 'zod';
import { organisationOf, type OrganisationKey } from './country.ts';
import { dayTextOf } from './days.ts';
import type { Draw } from './draw.ts';
import type { InventedPerson } from './draw-person.ts';
import { originOf } from './origins.ts';
import type { Sphere, Weighted } from './pattern.ts';

type DataClass = z.infer<typeof DataClassCode>;
export type ReleaseBasis = 'consent' | 'assentWithGuardian' | 'bestInterests' | 'legalDuty';

/** A release as it was drawn, the receiving organisation by its key. */
export interface PlannedRelease {
  readonly to: OrganisationKey;
  readonly dataClasses: readonly DataClass[];
  readonly purpose: PurposeCode;
  readonly basis: ReleaseBasis;
  /** Day, `YYYY-MM-DD`. */
  readonly until: string;
  readonly explainedIn?: string;
}

interface Wish {
  readonly purpose: PurposeCode;
  readonly dataClasses: readonly DataClass[];
}

/** What an organisation of a kind asks for to do its work. Border authorities get nothing about services, by law of the wall. */
const wishes: Partial<Readonly<Record<OrganisationKindCode, Wish>>> = {
  competentAuthority: { purpose: 'identification', dataClasses: ['identity', 'experience', 'child', 'immigration'] },
  police: { purpose: 'investigation', dataClasses: ['identity', 'experience', 'justice'] },
  prosecution: { purpose: 'prosecution', dataClasses: ['identity', 'justice'] },
  labourInspectorate: { purpose: 'investigation', dataClasses: ['identity', 'experience'] },
  border: { purpose: 'protection', dataClasses: ['identity', 'immigration'] },
  childProtection: { purpose: 'protection', dataClasses: ['identity', 'contact', 'needs', 'child', 'experience'] },
  serviceProvider: { purpose: 'assistance', dataClasses: ['identity', 'contact', 'needs', 'health', 'child'] },
  health: { purpose: 'assistance', dataClasses: ['identity', 'contact', 'health', 'needs'] },
  legalAid: { purpose: 'assistance', dataClasses: ['identity', 'contact', 'experience', 'immigration', 'justice'] },
};

const partners: Readonly<Record<Sphere, Weighted<OrganisationKey>>> = {
  labour: [
    ['lantern', 26],
    ['advocates', 26],
    ['labour', 20],
    ['police', 14],
    ['reeds', 8],
    ['clinic', 6],
  ],
  household: [
    ['reeds', 36],
    ['figTree', 22],
    ['advocates', 20],
    ['clinic', 12],
    ['police', 10],
  ],
  sexual: [
    ['reeds', 30],
    ['clinic', 18],
    ['police', 18],
    ['advocates', 16],
    ['lantern', 10],
    ['prosecution', 8],
  ],
  child: [
    ['children', 60],
    ['figTree', 14],
    ['clinic', 12],
    ['police', 14],
  ],
  crime: [
    ['advocates', 42],
    ['children', 28],
    ['lantern', 20],
    ['border', 10],
  ],
};

export interface ReleaseContext {
  readonly organisation: OrganisationKey;
  readonly status: 'active' | 'closed';
  readonly ageDays: number;
  readonly todayNumber: number;
}

/** To whom a case is released. Old closed cases are seen by their holder alone: their releases ran out. */
export function planReleases(draw: Draw, person: InventedPerson, context: ReleaseContext): PlannedRelease[] {
  const { organisation, status, ageDays } = context;
  const share = status === 'active' ? 1 : ageDays < 365 ? 0.4 : 0;
  const to = new Set<OrganisationKey>();
  if (draw.chance(0.86 * share)) to.add('authority');
  for (const chance of [0.5, 0.22, 0.08]) {
    if (draw.chance(chance * share)) to.add(draw.random.weighted(partners[person.pattern.sphere]));
  }
  to.delete(organisation);
  return [...to].map((key) => planRelease(draw, person, key, context.todayNumber));
}

function planRelease(draw: Draw, person: InventedPerson, to: OrganisationKey, todayNumber: number): PlannedRelease {
  const wish = wishes[organisationOf(to).kind];
  if (!wish) throw new Error('Nothing is released to an organisation of this kind.');
  const child = person.ageYears < 18;
  const dataClasses = wish.dataClasses.filter((dataClass) => child || dataClass !== 'child');
  const [language] = originOf(person.corridor.citizenship).languages;
  return {
    to,
    dataClasses,
    purpose: wish.purpose,
    basis: basisOf(draw, person.ageYears, to),
    until: dayTextOf(todayNumber + draw.random.pick([14, 30, 45, 60, 90, 90, 120, 180, 270])),
    ...(language !== undefined && draw.chance(0.7) ? { explainedIn: language } : {}),
  };
}

function basisOf(draw: Draw, ageYears: number, to: OrganisationKey): ReleaseBasis {
  if (ageYears < 12) return 'bestInterests';
  if (ageYears < 18) return draw.chance(0.7) ? 'assentWithGuardian' : 'bestInterests';
  return to === 'authority' && draw.chance(0.2) ? 'legalDuty' : 'consent';
}
