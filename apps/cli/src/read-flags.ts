// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { z } from 'zod';
import { CommandFault } from './command-fault.ts';

interface NumberRange {
  readonly from?: number;
  /** A bound that the number itself may not have. */
  readonly above?: number;
  readonly to?: number;
  readonly whole?: boolean;
}

/** @throws CommandFault for a text that is no number in the range */
export function readNumberFlag(flag: string, written: string, range: NumberRange): number {
  const { from = -Infinity, above = -Infinity, to = Infinity, whole = false } = range;
  const value = written.trim() === '' ? Number.NaN : Number(written);
  if (value >= from && value > above && value <= to && Number.isFinite(value) && (!whole || Number.isInteger(value))) {
    return value;
  }
  const parts = [
    `a ${whole ? 'whole ' : ''}number`,
    range.from === undefined ? '' : ` from ${from}`,
    range.above === undefined ? '' : ` above ${above}`,
    range.to === undefined ? '' : ` to ${to}`,
  ];
  throw new CommandFault(`${flag} takes ${parts.join('')}, not ${written}.`);
}

/** Names separated by commas; undefined where the flag was not given. */
export function readListFlag(written: string | undefined): readonly string[] | undefined {
  const names = written
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names && names.length > 0 ? names : undefined;
}

/** What a schema of the contract reads in an argument. @throws CommandFault with the sentence `what` for anything else */
export function readArgument<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new CommandFault(what);
  return parsed.data;
}
