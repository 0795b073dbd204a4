// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The permanent codes with which a file is refused as a table. */
export type TabularErrorCode =
  | 'table.empty'
  | 'table.not-a-table'
  | 'table.too-large'
  | 'table.encoding'
  | 'table.sheet-missing'
  | 'table.broken'
  | 'table.unreadable';

/** A file that cannot be read, or written, as a table: what happened, why, and what the person can do about it. */
export class TabularError extends Error {
  readonly code: TabularErrorCode;
  readonly what: string;
  readonly why: string;
  readonly todo: string;

  constructor(
    code: TabularErrorCode,
    text: { readonly what: string; readonly why: string; readonly todo: string },
    options?: ErrorOptions,
  ) {
    super(`${text.what} ${text.why} ${text.todo}`, options);
    this.name = 'TabularError';
    this.code = code;
    this.what = text.what;
    this.why = text.why;
    this.todo = text.todo;
  }
}
