// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { SupportPanel } from '../../services/support-panel.tsx';
import type { TabProps } from './tab-props.ts';

/** What the person needs, who was asked, and what they got. */
export function ServicesTab(props: TabProps) {
  return <SupportPanel {...props} />;
}
