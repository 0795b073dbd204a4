// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** An order as it is being written down. */
export interface DisclosureDraft {
  readonly reference: string;
  readonly orderedBy: string;
  readonly legalBasis: string;
  readonly until: string;
  /** Whether the person was told; null while nobody said. */
  readonly isTold: boolean | null;
  readonly toldOn: string;
  readonly toldIn: string | null;
  readonly notBecause: string;
  readonly tellBy: string;
}

/** What is missing of an order as it is written; undefined when it can be proposed. */
export function disclosureProblem(
  draft: DisclosureDraft,
  { today, last }: { readonly today: string; readonly last: string },
): 'order' | 'until' | 'telling' | undefined {
  if ([draft.reference, draft.orderedBy, draft.legalBasis].some((part) => part.trim() === '')) return 'order';
  if (draft.until < today || draft.until > last) return 'until';
  const isTold = draft.toldIn !== null && draft.toldOn !== '' && draft.toldOn <= today;
  const isPlanned = draft.notBecause.trim() !== '' && draft.tellBy >= today;
  if (draft.isTold === null || !(draft.isTold ? isTold : isPlanned)) return 'telling';
  return undefined;
}
