// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AppError } from './errors.ts';

/** Makes an opaque cursor from the sort key of the last row of a page. */
export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/** Reads a cursor of `length` parts. Throws `request.invalid` when it was not made by {@link writeCursor}. */
export function readCursor(cursor: string, length: number): string[] {
  const refuse = (cause?: unknown): AppError =>
    new AppError('request.invalid', { detail: 'The place where the page starts is not valid.', cause });
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw refuse(cause);
  }
  if (!Array.isArray(key) || key.length !== length) throw refuse();
  if (!key.every((part) => typeof part === 'string' || typeof part === 'number')) throw refuse();
  return key.map(String);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const instant = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/;

/** Reads a cursor of an instant and an id. Throws `request.invalid` when the database would not take either. */
export function readInstantCursor(cursor: string): readonly [instant: string, id: string] {
  const [at = '', id = ''] = readCursor(cursor, 2);
  if (!uuid.test(id) || !instant.test(at) || Number.isNaN(Date.parse(at))) readCursor('', 2);
  return [at, id];
}
