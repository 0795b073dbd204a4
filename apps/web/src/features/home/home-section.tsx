// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './home.module.css';

interface HomeSectionProps {
  readonly title: string;
  readonly explanation?: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One role's part of the home page. */
export function HomeSection({ title, explanation, action, children }: HomeSectionProps) {
  const id = useId();
  return (
    <Paper component="section" withBorder p="lg" radius="md" aria-labelledby={id}>
      <Stack>
        <Group justify="space-between" align="flex-start">
          <div className={classes.words}>
            <Title order={2} size="h3" id={id}>
              {title}
            </Title>
            {explanation === undefined ? null : <Text c="dimmed">{explanation}</Text>}
          </div>
          {action}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
