// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Finding } from '@palermo/evidence';
import { listIn, textIn, type CheckWords, type FindingWords } from './check-words.ts';

/** A finding in words: where, what, and how it follows. */
export function tellFinding(finding: Finding, words: CheckWords): FindingWords {
  return {
    where: finding.cell ? words.place(finding.cell) : placeOf(finding),
    explanation: words.explain[finding.kind](finding),
    steps: (finding.steps ?? []).map((step) => words.step(step)),
  };
}

function placeOf(finding: Finding): string {
  const columns = textIn(finding, 'column') || textIn(finding, 'columns');
  const lines = listIn(finding, 'lines', 20).join(', ');
  return [columns, lines].filter(Boolean).join(': ');
}

/** A finding as `--json` gives it: what scripts act on, and the words. */
export function findingJson(finding: Finding, words: CheckWords): object {
  const { where, explanation, steps } = tellFinding(finding, words);
  const { kind, severity, cell, low, high, facts } = finding;
  return {
    kind,
    severity,
    where,
    explanation,
    derivation: steps.length === 0 ? null : steps.join(' '),
    ...(steps.length > 0 && { steps }),
    ...(cell && { cell }),
    ...(low !== undefined && { low, high: high === Infinity ? null : high }),
    facts,
  };
}
