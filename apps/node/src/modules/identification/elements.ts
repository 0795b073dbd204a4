// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AgeGroup } from './process.ts';

/** Whether an element of the definition was shown (Palermo Protocol, article 3). */
export type Finding = 'shown' | 'notShown';

/** Act, means and purpose, element by element. */
export interface Elements {
  readonly act: Finding;
  /** Absent for children: trafficking in children needs no means (article 3 c). */
  readonly means?: Finding | undefined;
  readonly purpose: Finding;
}

/** Why elements cannot go with a decision. */
export type ElementsFault = 'meansOfChild' | 'meansMissing' | 'confirmedWithout' | 'deniedWithAll';

/** What is wrong with the elements of a decision; null where they bear it out. */
export function faultOfElements(
  elements: Elements,
  { age, outcome }: { readonly age: AgeGroup; readonly outcome: 'presumed' | 'confirmed' | 'notConfirmed' },
): ElementsFault | null {
  if (age === 'child' && elements.means !== undefined) return 'meansOfChild';
  if (age === 'adult' && elements.means === undefined) return 'meansMissing';
  const findings = [elements.act, elements.purpose, ...(elements.means ? [elements.means] : [])];
  const all = findings.every((finding) => finding === 'shown');
  if (outcome === 'confirmed' && !all) return 'confirmedWithout';
  if (outcome === 'notConfirmed' && all) return 'deniedWithAll';
  return null;
}
