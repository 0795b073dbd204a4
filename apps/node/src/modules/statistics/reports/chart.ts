// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** A value that is drawn; null where the count is withheld. */
export interface ChartValue {
  readonly value: number | null;
  /** The number as it is written at its mark. */
  readonly text: string;
}

export interface ChartSeries {
  readonly label: string;
  readonly values: readonly ChartValue[];
}

export interface Chart {
  readonly kind: 'bar' | 'column' | 'line';
  readonly direction: 'ltr' | 'rtl';
  /** Writes the numbers of the scale. */
  readonly locale: string;
  readonly categories: readonly string[];
  /** One value for each category in every series. */
  readonly series: readonly ChartSeries[];
}
