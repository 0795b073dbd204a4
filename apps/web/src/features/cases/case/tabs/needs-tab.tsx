// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { EntryPanels } from '../../entries/entry-panels.tsx';
import type { TabProps } from './tab-props.ts';

/** What keeps the person safe, and what help has to look like. */
export function NeedsTab({ address }: TabProps) {
  return <EntryPanels address={address} group="needs" />;
}
