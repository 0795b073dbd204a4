// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface StateLeadProps {
  readonly badge: ReactNode;
  /** The one thing to do next. */
  readonly children: string;
}

/** What a page says at a glance: where its subject stands, and what comes next. */
export function StateLead({ badge, children }: StateLeadProps) {
  return (
    <Group gap="xs" component="span">
      {badge}
      <Text span c="dimmed">
        {children}
      </Text>
    </Group>
  );
}
