// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Marks, in lower case, with which files of every kind say that there is no value. */
export const missingMarks: readonly string[] = ['na', 'n/a', '#n/a', 'nan', 'null', 'nil', 'none', '.', '-', '--'];
