// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { minorDigitsOf } from '@palermo/terms';
import { AppError } from '../../kernel/errors.ts';

/** Amounts inside the node are whole minor units of their currency, as `bigint`: cents of a dollar, yen, fils. */
export type MinorUnits = bigint;

/** Digits behind the point with which exchange rates are kept. */
const rateDigits = 10;

function digitsOf(currency: string): number {
  const digits = minorDigitsOf(currency);
  if (digits === undefined) throw new AppError('fund.currency-unknown');
  return digits;
}

/**
 * Reads an amount as people write it, `1234.50`. Throws `fund.currency-unknown`, and `fund.amount-invalid` where it has more digits
 * behind the point than the currency.
 */
export function readAmount(text: string, currency: string): MinorUnits {
  const digits = digitsOf(currency);
  const [whole = '', part = ''] = text.split('.');
  if (part.length > digits) throw new AppError('fund.amount-invalid');
  return BigInt(whole + part.padEnd(digits, '0'));
}

/** Writes an amount with all the digits of its currency, `-1234.50`. */
export function writeAmount(amount: MinorUnits, currency: string): string {
  const digits = digitsOf(currency);
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0');
  const sign = amount < 0n ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Reads a rate as the database writes it into a whole number of ten-thousand-millionths. */
export function readRate(text: string): bigint {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(rateDigits, '0').slice(0, rateDigits));
}

/** A quotient rounded to the nearest whole number, a half to the even one. */
export function divideEvenly(dividend: bigint, divisor: bigint): bigint {
  if (divisor <= 0n) throw new Error('The divisor is above zero.');
  const negative = dividend < 0n;
  const positive = negative ? -dividend : dividend;
  const quotient = positive / divisor;
  const twice = (positive % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

interface Conversion {
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one unit of `from`, as {@link readRate} gives it. */
  readonly rate: bigint;
}

/** An amount in another currency at a rate, rounded to its minor unit. */
export function convertAmount(amount: MinorUnits, { from, to, rate }: Conversion): MinorUnits {
  const scale = 10n ** BigInt(rateDigits + digitsOf(from));
  return divideEvenly(amount * rate * 10n ** BigInt(digitsOf(to)), scale);
}
