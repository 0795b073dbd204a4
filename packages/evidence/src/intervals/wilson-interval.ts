// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** The limits of a share in percent, from 0 to 100. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal deviate that leaves 2.5% on either side. */
const normalDeviate95 = 1.959963984540054;

/**
 * **Wilson score interval** of a share, 95%: how far the share seen in some cases may lie from the share in all cases of the
 * kind, if those seen came about by chance. Unlike the usual interval it never leaves 0 to 100 and holds for small
 * denominators and for shares of nothing or everything.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209–212;
 * recommended for small denominators by L. D. Brown, T. T. Cai and A. DasGupta, Statistical Science 16 (2001) 101–133.
 *
 * Cost: constant.
 *
 * @throws RangeError unless 0 ≤ count ≤ known, known > 0 and both are whole numbers
 * @example
 * wilsonInterval({ count: 8, known: 10 }); // { low: 49.02, high: 94.33 }, rounded here
 */
export function wilsonInterval({ count, known }: { readonly count: number; readonly known: number }): ShareInterval {
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(known) || count < 0 || known <= 0 || count > known) {
    throw new RangeError(`a share needs 0 ≤ count ≤ known and known > 0, not ${count} of ${known}`);
  }
  const share = count / known;
  const square = normalDeviate95 ** 2;
  const shrink = 1 + square / known;
  const centre = (share + square / (2 * known)) / shrink;
  const half = (normalDeviate95 / shrink) * Math.sqrt((share * (1 - share)) / known + square / (4 * known ** 2));
  return {
    low: count === 0 ? 0 : Math.max(0, 100 * (centre - half)),
    high: count === known ? 100 : Math.min(100, 100 * (centre + half)),
  };
}
