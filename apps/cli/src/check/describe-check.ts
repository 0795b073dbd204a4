// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { discloses, type CheckResult, type Finding } from '@palermo/evidence';
import type { CheckWords } from './check-words.ts';
import { lookedAt } from './looked-at.ts';
import { tellFinding } from './tell-finding.ts';

/** Findings of one kind that a terminal shows; the files have all. */
const shownOfKind = 3;

/** A check in plain sentences, the worst first. */
export function describeCheck(
  { findings, summary }: CheckResult,
  { words, notes }: { readonly words: CheckWords; readonly notes: readonly string[] },
): string {
  const { report } = words;
  const disclosing = findings.filter(({ kind }) => discloses(kind)).length;
  return [
    ...notes.map((note) => `${note}\n`),
    ...report.lookedAt(lookedAt(summary)).map((sentence) => `${sentence}\n`),
    `\n${disclosing > 0 ? report.discloses(disclosing) : report.disclosesNothing}\n`,
    ...Map.groupBy(findings, ({ kind }) => kind)
      .values()
      .map((those) => describeKind(those, words)),
  ].join('');
}

function describeKind(findings: readonly Finding[], words: CheckWords): string {
  const [first] = findings;
  if (!first) return '';
  const shown = findings.slice(0, shownOfKind).map((finding) => {
    const { where, explanation, steps } = tellFinding(finding, words);
    const place = finding.cell ? `${where}: ` : '';
    return [`  ${place}${explanation}`, ...steps.slice(0, 6).map((step) => `    ${step}`)].join('\n');
  });
  const more = findings.length - shown.length;
  const head = `${words.kind[first.kind]} (${findings.length}, ${words.report.severity[first.severity]})`;
  return `\n${head}\n${shown.join('\n')}\n${more > 0 ? `  … ${words.report.more(more)}\n` : ''}`;
}
