// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** One breach of a rule of this project. */
export interface Finding {
  readonly rule: string;
  /** Path from the project's root, with `:line` where a line is to blame. */
  readonly file: string;
  readonly explanation: string;
}

/** Prints the findings, one a line, and sets the exit code. */
export function report(check: string, findings: readonly Finding[]): void {
  for (const { rule, file, explanation } of findings) console.error(`${file}  ${rule}: ${explanation}`);
  if (findings.length > 0) {
    console.error(`\n${check}: ${findings.length} ${findings.length === 1 ? 'breach' : 'breaches'}`);
    process.exitCode = 1;
  } else {
    console.log(`${check}: no breach`);
  }
}
