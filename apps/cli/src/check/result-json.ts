// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CheckResult } from '@palermo/evidence';
import type { Provenance } from '../files/provenance.ts';
import type { CheckWords } from './check-words.ts';
import { findingJson } from './tell-finding.ts';

/** A check as `--json` gives it. */
export function resultJson(
  { findings, summary, rules }: CheckResult,
  told: { readonly words: CheckWords; readonly notes: readonly string[]; readonly provenance: Provenance },
): object {
  const { words, notes, provenance } = told;
  return {
    findings: findings.map((finding) => findingJson(finding, words)),
    summary,
    sums: rules
      .filter(({ checked }) => checked > 0)
      .map(({ dimension, total, parts, checked, held, isTrusted }) => ({
        dimension,
        total,
        parts,
        checked,
        held,
        isTrusted,
      })),
    notes,
    provenance,
  };
}
