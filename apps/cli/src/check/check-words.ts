// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CellView, DerivationStep, Finding, FindingKind } from '@palermo/evidence';

/** A finding in the words of one language. */
export interface FindingWords {
  readonly where: string;
  readonly explanation: string;
  /** The arithmetic, one sentence a step; empty where nothing is derived. */
  readonly steps: readonly string[];
}

/** What one language says. */
export interface CheckWords {
  readonly language: 'en' | 'fr' | 'ar';
  readonly direction: 'ltr' | 'rtl';
  readonly number: (value: number) => string;
  /** Where a cell stands: "line 12, txtVALUE: Albania · 2019". */
  readonly place: (cell: CellView) => string;
  readonly explain: Readonly<Record<FindingKind, (finding: Finding) => string>>;
  /** Heading of each kind. */
  readonly kind: Readonly<Record<FindingKind, string>>;
  readonly step: (step: DerivationStep) => string;
  readonly report: ReportWords;
}

export interface ReportWords {
  readonly title: (file: string) => string;
  readonly discloses: (count: number) => string;
  readonly disclosesNothing: string;
  readonly severity: Readonly<Record<Finding['severity'], string>>;
  readonly layout: Readonly<Record<'long' | 'wide' | 'microdata', string>>;
  readonly looked: string;
  readonly findings: string;
  readonly noFinding: string;
  readonly lookedAt: (facts: LookedAt) => readonly string[];
  readonly kindHead: string;
  readonly countHead: string;
  readonly severityHead: string;
  readonly howHead: string;
  readonly more: (count: number) => string;
  readonly made: (version: string, hash: string) => string;
}

/** What was looked at, in numbers. */
export interface LookedAt {
  readonly rows: number;
  readonly layout: 'long' | 'wide' | 'microdata';
  readonly k: number;
  readonly values: readonly string[];
  readonly dimensions: readonly { readonly name: string; readonly total: string | null }[];
  readonly printed?: number;
  readonly withheld?: number;
  readonly withheldInSums?: number;
  readonly notExact?: number;
  readonly trusted?: number;
  readonly rules?: number;
  readonly roundedTo?: number;
  readonly smallest?: number;
  readonly classes?: number;
  readonly classColumns?: readonly string[];
  readonly sets?: number;
  readonly setsLeftOut?: number;
}

type Fact = Finding['facts'][string];

/** A fact as a number. */
export function numberIn(finding: Finding, name: string): number {
  const value: Fact | undefined = finding.facts[name];
  return typeof value === 'number' ? value : 0;
}

/** A fact as a text. */
export function textIn(finding: Finding, name: string): string {
  const value: Fact | undefined = finding.facts[name];
  return value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
}

/** The first items of a fact that is a list. */
export function listIn(finding: Finding, name: string, most = 3): string[] {
  const value: Fact | undefined = finding.facts[name];
  return Array.isArray(value) ? value.slice(0, most).map(String) : [];
}

const labelMax = 80;

/** The labels that say what a cell counts: those that only say "of all" are left out. */
export function tellingLabels(labels: readonly string[]): string {
  return labels
    .filter((label) => label !== '(all)')
    .map((label) => (label.length > labelMax ? `${label.slice(0, labelMax)}…` : label))
    .join(' · ');
}
