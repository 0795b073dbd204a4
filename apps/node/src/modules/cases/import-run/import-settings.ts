// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportRun, ImportSettings } from './import-run.ts';
import type { ImportSeal } from './sealed-import.ts';

/** The settings with which an import was last started; null before it was. */
export function settingsOf(run: ImportRun, seal: ImportSeal): ImportSettings | null {
  if (run.profile === null) return null;
  const { profile, dryRun, acceptPartial } = run;
  return { profile, dryRun, acceptPartial, mapping: run.sealedMapping && seal.openMapping(run.sealedMapping) };
}
