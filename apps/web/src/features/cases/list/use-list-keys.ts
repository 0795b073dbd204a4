// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type RefObject, useEffect } from 'react';

export const searchInputId = 'case-search';
const linkSelector = '[data-case-link]';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
  );
}

/** `/` goes to the search; the arrow keys go from case to case, and Enter opens one because each is a link. */
export function useListKeys(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById(searchInputId)?.focus();
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveBetweenLinks(event, content.current);
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [content]);
}

function moveBetweenLinks(event: KeyboardEvent, content: HTMLElement | null): void {
  const links = [...(content?.querySelectorAll<HTMLElement>(linkSelector) ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  if (at < 0) return;
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
