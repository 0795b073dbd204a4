// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';

/** Says that a person chose for each column what it feeds. */
export const ownMapping = 'mapping';

const sureFrom = 0.9;
const likelyFrom = 0.6;
const proposedFrom = 0.5;

export type Fit = 'sure' | 'likely' | 'possible';

/** How well the file fits a layout, in a word instead of a number. */
export function fitOf(confidence: number): Fit {
  if (confidence >= sureFrom) return 'sure';
  return confidence >= likelyFrom ? 'likely' : 'possible';
}

export interface OfferedProfile {
  readonly id: string;
  readonly fit: Fit;
}

/** The layouts that the file may have, the likeliest first. The node takes no other. */
export function offeredProfiles({ profiles }: Pick<ImportView, 'profiles'>): readonly OfferedProfile[] {
  return profiles
    .toSorted((one, other) => other.confidence - one.confidence)
    .map(({ id, confidence }) => ({ id, fit: fitOf(confidence) }));
}

/** What is chosen at first: what was chosen before, else the layout that the file most looks like, else one's own mapping. */
export function proposedProfile({ profile, profiles }: Pick<ImportView, 'profile' | 'profiles'>): string {
  if (profile !== null) return profile;
  const [best] = profiles.toSorted((one, other) => other.confidence - one.confidence);
  return best !== undefined && best.confidence >= proposedFrom ? best.id : ownMapping;
}
