// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Selection } from '../return-figure.ts';

/**
 * The victims that the country detected in a year: registered in it and presumed or confirmed. Those of whom it was decided
 * that they are no victims are left out; those still waiting for a decision are counted, as international returns ask.
 */
export function detectedVictims(year: number): Selection {
  return { year: [String(year)], detection: ['detected'] };
}
