// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';

/** Layouts that the node knows, whether or not the file looks like one of them. */
export const knownProfiles = ['ctdc-kanon', 'ctdc-synthetic', 'htcds', 'palermo'] as const;
/** Says that a person chose for each column what it feeds. */
export const ownMapping = 'mapping';

const sureFrom = 0.9;
const likelyFrom = 0.6;
const proposedFrom = 0.5;

export type Fit = 'sure' | 'likely' | 'possible' | 'none';

/** How well the file fits a layout, in a word instead of a number. */
export function fitOf(confidence: number): Fit {
  if (confidence >= sureFrom) return 'sure';
  if (confidence >= likelyFrom) return 'likely';
  return confidence > 0 ? 'possible' : 'none';
}

export interface OfferedProfile {
  readonly id: string;
  readonly fit: Fit;
}

/** All layouts to choose from, those that fit best first. */
export function offeredProfiles({ profiles }: Pick<ImportView, 'profiles'>): readonly OfferedProfile[] {
  const ids = [...new Set([...profiles.map(({ id }) => id), ...knownProfiles])].filter((id) => id !== ownMapping);
  const confidenceOf = (id: string): number => profiles.find((profile) => profile.id === id)?.confidence ?? 0;
  return ids
    .map((id) => ({ id, fit: fitOf(confidenceOf(id)) }))
    .toSorted((one, other) => confidenceOf(other.id) - confidenceOf(one.id));
}

/** What is chosen at first: what was chosen before, else the layout that the file most looks like, else one's own mapping. */
export function proposedProfile({ profile, profiles }: Pick<ImportView, 'profile' | 'profiles'>): string {
  if (profile !== null) return profile;
  const [best] = profiles.toSorted((one, other) => other.confidence - one.confidence);
  return best !== undefined && best.confidence >= proposedFrom ? best.id : ownMapping;
}
