// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

interface Place {
  readonly pathname: string;
  readonly search: unknown;
}

/** True when going from one place to another closes the open tab of a case, and with it what is being typed there. */
export function leavesTab(current: Place, next: Place): boolean {
  return current.pathname !== next.pathname || tabOf(current) !== tabOf(next);
}

function tabOf({ search }: Place): unknown {
  return typeof search === 'object' && search !== null && 'tab' in search ? search.tab : undefined;
}
