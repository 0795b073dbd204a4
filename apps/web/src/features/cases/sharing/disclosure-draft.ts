// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CallOf, proposeDisclosure } from '@palermo/contract';

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

export function emptyDisclosure(today: string, until: string): DisclosureDraft {
  const unwritten = { reference: '', orderedBy: '', legalBasis: '', notBecause: '', tellBy: '' };
  return { ...unwritten, until, isTold: null, toldOn: today, toldIn: null };
}

/** An order as the node takes it. Only for a draft without a problem. */
export function disclosureRequest(
  draft: DisclosureDraft,
): Pick<CallOf<typeof proposeDisclosure>['body'], 'until' | 'order' | 'telling'> {
  const { reference, orderedBy, legalBasis, until } = draft;
  return {
    until,
    order: { reference: reference.trim(), orderedBy: orderedBy.trim(), legalBasis: legalBasis.trim() },
    telling:
      draft.isTold === true
        ? { on: draft.toldOn, in: draft.toldIn ?? '' }
        : { notBecause: draft.notBecause.trim(), by: draft.tellBy },
  };
}
