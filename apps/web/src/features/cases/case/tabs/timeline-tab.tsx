// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import { LinkPanel } from '../../links/link-panel.tsx';
import { Timeline } from '../timeline.tsx';
import type { TabProps } from './tab-props.ts';

/** Cases that belong together, and what happened with this one, newest first. */
export function TimelineTab({ address }: TabProps) {
  return (
    <Stack gap="md">
      <LinkPanel address={address} />
      <Timeline address={address} />
    </Stack>
  );
}
