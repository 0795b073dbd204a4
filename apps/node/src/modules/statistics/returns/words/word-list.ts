// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnKind } from '@palermo/contract';
import type { ChecklistCode } from '../checklist.ts';

/** The words of returns, their files and their checklists in one language. `{name}` is filled in. */
export interface ReturnWords {
  readonly kinds: Readonly<Record<ReturnKind, string>>;
  readonly tables: Readonly<
    Record<'detected' | 'sexual' | 'labour' | 'other' | 'citizenship' | 'suspects' | 'byDimension', string>
  >;
  /** Series of SDG 16.2.2 by code. */
  readonly series: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<'contact' | 'prosecuted' | 'convicted', string>>;
  readonly all: string;
  readonly everybody: string;
  readonly counted: Readonly<Record<'victim' | 'perpetrator', string>>;
  readonly checklist: Readonly<Record<ChecklistCode, { readonly what: string; readonly why: string }>>;
  readonly workbook: Readonly<
    Record<
      | 'trace'
      | 'about'
      | 'figure'
      | 'inWords'
      | 'filter'
      | 'value'
      | 'cell'
      | 'what'
      | 'return'
      | 'year'
      | 'node'
      | 'made'
      | 'asOf'
      | 'vintage'
      | 'mark'
      | 'markMeans'
      | 'confidential'
      | 'recipient'
      | 'document'
      | 'exactMeans'
      | 'severalForms'
      | 'victims'
      | 'traceHow'
      | 'rate'
      | 'population'
      | 'checklist',
      string
    >
  >;
}
