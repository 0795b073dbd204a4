// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Timeline } from '../timeline.tsx';
import type { TabProps } from './tab-props.ts';

/** What happened with the case, newest first. */
export function TimelineTab({ address }: TabProps) {
  return <Timeline address={address} />;
}
