// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Loads a page of the application afresh, so that nothing of the former account stays in memory. The page is hidden
 * first: a browser that keeps it for its Back button then has nothing to show.
 */
export function leaveTo(path: '/' | '/sign-in'): void {
  document.body.hidden = true;
  window.location.replace(path);
}

/** A page that the Back button brings back from the browser's memory is loaded again: who is signed in may have changed. */
export function reloadWhenBroughtBack(): void {
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
}
