// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type RefObject, useEffect } from 'react';

/**
 * Calls back with the code of a mark of a drawing when it is clicked or touched. The drawing is one image for assistive
 * technology; its table offers the same choice as buttons for the keyboard.
 */
export function useMarkChoice(drawing: RefObject<SVGSVGElement | null>, onChoose: (code: string) => void): void {
  useEffect(() => {
    const element = drawing.current;
    if (!element) return undefined;
    const choose = ({ target }: MouseEvent) => {
      const mark = target instanceof Element ? target.closest('[data-code]') : null;
      const code = mark?.getAttribute('data-code');
      if (code) onChoose(code);
    };
    element.addEventListener('click', choose);
    return () => element.removeEventListener('click', choose);
  });
}
