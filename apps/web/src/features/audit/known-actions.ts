// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import en from './messages/en.ts';

/** Codes of the acts that the catalogue can name, `module.act`. */
export const knownActions: readonly string[] = Object.entries(en.actions).flatMap(([module, acts]) =>
  Object.keys(acts).map((act) => `${module}.${act}`),
);
