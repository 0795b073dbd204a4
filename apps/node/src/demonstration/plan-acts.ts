// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OutcomeCode } from '@palermo/contract';
import type { FieldValue, FieldValues } from '@palermo/terms';
import type { OrganisationKey } from './country.ts';
import type { Draw } from './draw.ts';
import type { PlannedRelease } from './plan-releases.ts';
import { planSteps, type PlannedStep } from './plan-steps.ts';
import * as words from './words.ts';

/** Something that happens with a case after it was registered. */
export type PlannedAct = { readonly dayNumber: number } & (
  | { readonly kind: 'change'; readonly changes: readonly { key: string; from: FieldValue; to: FieldValue }[] }
  | { readonly kind: 'release'; readonly release: PlannedRelease }
  | { readonly kind: 'step'; readonly step: PlannedStep }
);

export interface ActsContext {
  readonly values: FieldValues;
  readonly organisation: OrganisationKey;
  /** Made at registration. */
  readonly releases: readonly PlannedRelease[];
  readonly laterReleases: readonly PlannedRelease[];
  readonly outcome: OutcomeCode;
  readonly status: 'active' | 'closed';
  readonly dayNumber: number;
  readonly todayNumber: number;
}

/** What follows a registration until today, in the order of days: changes by the holder, releases, steps of identification. */
export function planActs(draw: Draw, context: ActsContext): PlannedAct[] {
  const { dayNumber, todayNumber } = context;
  const acts: PlannedAct[] = [];
  const dayAfter = (share: number): number => dayNumber + Math.floor((todayNumber - dayNumber) * share);
  let values: Record<string, FieldValue> = { ...context.values };
  for (const share of [0.15, 0.4, 0.7]) {
    if (!draw.chance(0.55)) continue;
    const next = changeSomething(draw, values);
    const changes = Object.entries(next).map(([key, to]) => ({ key, from: values[key] ?? null, to }));
    values = { ...values, ...next };
    acts.push({ kind: 'change', dayNumber: dayAfter(share), changes });
  }
  for (const release of context.laterReleases) acts.push({ kind: 'release', dayNumber: dayAfter(0.3), release });
  const referred = context.releases.some(
    ({ to, dataClasses }) => to === 'authority' && dataClasses.includes('experience'),
  );
  const { outcome, status } = context;
  for (const { dayNumber: onDay, step } of planSteps(draw, { outcome, status, referred, dayNumber, todayNumber })) {
    acts.push({ kind: 'step', dayNumber: onDay, step });
  }
  return acts.toSorted((one, other) => one.dayNumber - other.dayNumber);
}

type Change = (draw: Draw, values: FieldValues) => Record<string, FieldValue>;

const changeKinds: readonly Change[] = [
  (draw) => ({ phone: `+999 555 ${String(draw.within(0, 9999)).padStart(4, '0')}`, safeContactWays: ['messagingApp'] }),
  (draw) => ({ immediateDanger: false, currentPlace: draw.random.pick(words.presentPlaces) }),
  (draw, { notes }) => {
    const note = draw.random.pick(words.notes);
    return { notes: typeof notes === 'string' && notes !== note ? `${notes}\n${note}` : note };
  },
  (draw) => ({
    urgentNeeds: draw.few(['psychologicalSupport', 'legalAdvice', 'documents', 'money', 'familyContact'], 3),
  }),
  (draw) => ({ healthNotes: draw.random.pick(words.healthNotes) }),
  (draw) => ({
    contactWarning: draw.random.pick(words.contactWarnings),
    safeContactTimes: draw.random.pick(words.contactTimes),
  }),
  (draw) => ({ justiceNotes: draw.random.pick(words.justiceNotes) }),
  (draw) => ({ interpreterNeeded: draw.chance(0.5), accommodationNeeds: draw.random.pick(words.accommodationNeeds) }),
];

/** New values for some fields, each other than the present one. */
function changeSomething(draw: Draw, values: FieldValues): Record<string, FieldValue> {
  const next = draw.random.pick(changeKinds)(draw, values);
  const changed = Object.entries(next).filter(
    ([key, to]) => JSON.stringify(values[key] ?? null) !== JSON.stringify(to),
  );
  return changed.length > 0
    ? Object.fromEntries(changed)
    : { dependants: draw.within(0, 4) === values['dependants'] ? 5 : 3 };
}
