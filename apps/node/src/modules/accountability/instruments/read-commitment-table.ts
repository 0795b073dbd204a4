// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { PillarCode, type Commitment, type RejectedCommitment } from '@palermo/contract';
import { normaliseText } from '@palermo/terms';

/** One row of a table of commitments, by the names of its columns. */
export interface CommitmentTableRow {
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface ReadCommitments {
  readonly rows: number;
  readonly commitments: readonly Commitment[];
  /** Rows that were not taken: `rows` is always these and the commitments together. */
  readonly rejected: readonly RejectedCommitment[];
}

const spellings = {
  code: ['code', 'id', 'commitment', 'number'],
  pillar: ['pillar', 'pilier', 'الركيزة'],
  reference: ['reference', 'para_approx', 'paragraph', 'para', 'article', 'référence'],
  en: ['paraphrase', 'paraphrase_en', 'text', 'en', 'description'],
  fr: ['paraphrase_fr', 'fr'],
  ar: ['paraphrase_ar', 'ar'],
  evidence: ['evidence', 'possible_evidence', 'preuve'],
  verified: ['verified', 'vérifié'],
} as const;
type Field = keyof typeof spellings;

/** Columns that only say about where a text stands. */
const approximate = new Set(['para_approx'].map((name) => normaliseText(name)));
const yes = new Set(['yes', 'true', '1', 'oui', 'نعم']);

/** The columns of a table that hold something of a commitment; undefined where code, pillar or paraphrase has none. */
export function findCommitmentColumns(columns: readonly string[]): ReadonlyMap<Field, string> | undefined {
  const found = new Map<Field, string>();
  for (const [field, names] of Object.entries(spellings)) {
    const wanted = names.map((name) => normaliseText(name));
    const column = columns.find((each) => wanted.includes(normaliseText(each)));
    if (column !== undefined) found.set(field as Field, column);
  }
  return found.has('code') && found.has('pillar') && found.has('en') ? found : undefined;
}

/** Reads commitments. Every row is taken or reported; one that does not say that it is verified is not. */
export function readCommitmentTable(
  columns: ReadonlyMap<Field, string>,
  rows: readonly CommitmentTableRow[],
): ReadCommitments {
  const commitments = new Map<string, Commitment>();
  const rejected: RejectedCommitment[] = [];
  for (const row of rows) {
    const cell = (field: Field): string => row.values[columns.get(field) ?? '']?.trim() ?? '';
    const code = cell('code');
    const pillar = PillarCode.safeParse(cell('pillar').toLowerCase());
    const refuse = (fault: RejectedCommitment['fault'], value: string): void =>
      void rejected.push({ row: row.number, fault, value: value.slice(0, 80) });
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/.test(code)) refuse('code', code);
    else if (commitments.has(code)) refuse('codeTwice', code);
    else if (!pillar.success) refuse('pillar', cell('pillar'));
    else if (cell('en') === '') refuse('paraphrase', '');
    else if (['en', 'fr', 'ar'].some((field) => cell(field as Field).length > 1000)) refuse('tooLong', cell('en'));
    else {
      commitments.set(code, {
        code,
        pillar: pillar.data,
        reference: referenceOf(cell('reference'), columns.get('reference') ?? ''),
        paraphrase: {
          en: cell('en'),
          ...(cell('fr') === '' ? {} : { fr: cell('fr') }),
          ...(cell('ar') === '' ? {} : { ar: cell('ar') }),
        },
        evidence: cell('evidence').slice(0, 300) || null,
        verified: yes.has(cell('verified').toLowerCase()),
      });
    }
  }
  return { rows: rows.length, commitments: [...commitments.values()], rejected };
}

function referenceOf(written: string, column: string): string {
  if (written === '') return '';
  return (approximate.has(normaliseText(column)) ? `paragraph ${written}, approximate` : written).slice(0, 80);
}
