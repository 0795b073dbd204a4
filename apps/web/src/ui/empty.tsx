// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyProps {
  /** What is not there: "No cases yet". */
  readonly title: string;
  /** Why, or what to do. */
  readonly children?: ReactNode;
  /** The next step as a button. */
  readonly action?: ReactNode;
}

/** Stands where a list would be when it has no entries. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <Paper withBorder p="xl" radius="md">
      <Stack align="center" gap="xs">
        <Text fw={600} ta="center">
          {title}
        </Text>
        {children === undefined ? null : (
          <Text c="dimmed" ta="center" maw="60ch" component="div">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Paper>
  );
}
