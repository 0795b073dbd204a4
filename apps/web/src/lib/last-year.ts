// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The newest year that has ended. */
export function lastYear(): number {
  return new Date().getFullYear() - 1;
}
