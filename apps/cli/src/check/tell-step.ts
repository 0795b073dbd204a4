// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CellView, DerivationStep, KnownCell } from '@palermo/evidence';
import { tellingLabels } from './check-words.ts';

/** What a language needs to tell a step of arithmetic. */
export interface StepWords {
  readonly line: (line: number) => string;
  /** Keeps numbers and signs in their order within a text that runs from right to left. */
  readonly isolate?: (text: string) => string;
  readonly notPrinted: string;
  readonly range: (low: number, high: number) => string;
  /** "Sex in Albania · 2019" */
  readonly sumIn: (dimension: string, context: string) => string;
  readonly wholeTable: string;
  readonly soIs: (label: string, value: string) => string;
  readonly absent: (labels: string, isCut: boolean) => string;
  readonly evidence: (held: number, checked: number) => string;
}

/** A step in words and numbers: the sum with all its numbers, what follows, and what that rests on. */
export function tellStep(step: DerivationStep, words: StepWords): string {
  const { total, parts, gives, absent, checked, held, at } = step;
  const named = (known: KnownCell): string => {
    const line = known.cell.line === null ? '' : `, ${words.line(known.cell.line)}`;
    return `${known.cell.labels[at]} (${valueOf(known, words)}${line})`;
  };
  const context = tellingLabels(total.cell.labels.filter((_, place) => place !== at));
  const sum = `${named(total)} = ${parts.map(named).join(' + ')}`;
  const result = gives ? words.soIs(gives.cell.labels[at] ?? '', arithmetic(step, gives, words)) : '';
  const left = absent.length === 0 ? '' : ` ${words.absent(absent.slice(0, 6).join(', '), absent.length > 6)}`;
  const evidence = checked === 0 ? '' : ` ${words.evidence(held, checked)}`;
  return `${words.sumIn(step.dimension, context || words.wholeTable)}: ${words.isolate?.(sum) ?? sum}${result}.${left}${evidence}`;
}

function valueOf({ cell, low, high }: KnownCell, words: StepWords): string {
  if (low === high && cell.written !== '' && cell.written.replaceAll(/\D/gu, '') === String(low)) return cell.written;
  return low === high ? String(low) : `${cell.written || words.notPrinted} [${words.range(low, high)}]`;
}

const keyOf = ({ line, labels }: CellView): string => `${line}/${labels.join('\u0000')}`;

/** The sum or subtraction itself where all other numbers are known, else the bounds. */
function arithmetic({ total, parts }: DerivationStep, gives: KnownCell, words: StepWords): string {
  const isTotal = keyOf(total.cell) === keyOf(gives.cell);
  const others = parts.filter(({ cell }) => isTotal || keyOf(cell) !== keyOf(gives.cell));
  const used = isTotal ? others : [total, ...others];
  const result = words.range(gives.low, gives.high);
  if (used.length < 2 || gives.low !== gives.high || !used.every(({ low, high }) => low === high)) return result;
  return `${used.map(({ low }) => low).join(isTotal ? ' + ' : ' − ')} = ${result}`;
}
