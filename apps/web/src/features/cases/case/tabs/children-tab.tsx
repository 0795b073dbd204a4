// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { EntryPanels } from '../../entries/entry-panels.tsx';
import type { TabProps } from './tab-props.ts';

/** The child's family, care, wishes, and what is best for them. */
export function ChildrenTab({ address }: TabProps) {
  return <EntryPanels address={address} group="children" />;
}
