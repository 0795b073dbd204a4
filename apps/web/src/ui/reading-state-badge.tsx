// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';
import { StateBadge } from './state-badge.tsx';

type ReadingState = ImportView['state'];

const colours: Readonly<Record<ReadingState, string>> = {
  uploaded: 'gray',
  checking: 'blue',
  checked: 'yellow',
  importing: 'blue',
  cancelled: 'yellow',
  done: 'teal',
  failed: 'red',
};

/** How far a file is on its way into the node. */
export function ReadingStateBadge({ state, children }: { readonly state: ReadingState; readonly children: string }) {
  return <StateBadge colour={colours[state]}>{children}</StateBadge>;
}
