// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The modules of the node by rank, lowest first. A module imports lower ranks only. A new module gets its place here. */
export const moduleRanks: readonly (readonly string[])[] = [
  ['access', 'audit'],
  ['cases'],
  ['identification', 'services', 'tracing', 'tips', 'investigations'],
  ['accountability', 'fund'],
  ['statistics'],
  ['federation'],
];
