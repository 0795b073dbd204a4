// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DuplicateDecision } from '@palermo/contract';
import { useEffect } from 'react';
import { useLanguage } from '../../lib/language.ts';

export interface ReviewActs {
  readonly decide: (decision: DuplicateDecision) => void;
  readonly undo: () => void;
  readonly move: (steps: 1 | -1) => void;
}

const decisionKeys: Readonly<Record<string, DuplicateDecision>> = { KeyS: 'same', KeyD: 'different', KeyU: 'unsure' };

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"]') !== null
  );
}

/**
 * S, D and U decide, Z takes back, the arrow keys go from pair to pair in the reading direction. Keys are taken by their
 * place, so that they work under an Arabic keyboard too.
 */
export function useReviewKeys({ decide, undo, move }: ReviewActs, active: boolean): void {
  const { direction } = useLanguage();
  useEffect(() => {
    if (!active) return;
    const act = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const decision = decisionKeys[event.code];
      const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
      if (decision) decide(decision);
      else if (event.code === 'KeyZ') undo();
      else if (event.code === forward) move(1);
      else if (event.code === back) move(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [active, decide, undo, move, direction]);
}
