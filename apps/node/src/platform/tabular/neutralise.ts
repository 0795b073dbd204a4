// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Characters with which a spreadsheet program takes a text for a formula, their full-width forms included, with any
 * apostrophes already before them.
 */
const FORMULA_START = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
const NEUTRALISED = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
const NEGATIVE_NUMBER = /^-\d+([.,]\d+)?$/u;

/**
 * Puts an apostrophe before a text that a spreadsheet program would run as a formula. Plain negative numbers stay as they
 * are. `readCellText` undoes it exactly.
 */
export function neutraliseFormula(text: string): string {
  return FORMULA_START.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}

/** The text of a cell as it is meant: without surrounding spaces and without the apostrophe of `neutraliseFormula`. */
export function readCellText(text: string): string {
  // Most cells start with a letter or digit: one look at the first character spares the expression.
  const value = text.trim();
  return value.charCodeAt(0) === 39 && NEUTRALISED.test(value) ? value.slice(1) : value;
}
