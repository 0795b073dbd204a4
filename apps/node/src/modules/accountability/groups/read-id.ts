// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AppError } from '../../../kernel/errors.ts';

/** The id within a cursor. Throws `request.invalid` where it is none. */
export function readId(text: string): string {
  const read = z.uuid().safeParse(text);
  if (!read.success) throw new AppError('request.invalid', { detail: 'The place where the page starts is not valid.' });
  return read.data;
}

/** The day within a cursor. Throws `request.invalid` where it is none. */
export function readDay(text: string): string {
  const read = z.iso.date().safeParse(text);
  if (!read.success) throw new AppError('request.invalid', { detail: 'The place where the page starts is not valid.' });
  return read.data;
}
