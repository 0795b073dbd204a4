// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** One thing that was compared. */
export interface ReproductionCheck {
  readonly what: 'version' | 'input' | 'output' | 'result' | 'privacy';
  readonly outcome: 'same' | 'different' | 'unknown';
  readonly sentence: string;
}

export interface Reproduction {
  readonly verdict: 'same' | 'partly' | 'different' | 'not-run';
  readonly checks: readonly ReproductionCheck[];
}
