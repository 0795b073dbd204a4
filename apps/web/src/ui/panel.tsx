// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** A sentence that says what the panel is for. */
  readonly lead?: string | undefined;
  /** What can be done, beside the title. */
  readonly action?: ReactNode;
  /** The name by which an address points at the panel. */
  readonly id?: string;
  /** Wide margins, on a page of few words. */
  readonly roomy?: boolean;
  readonly children?: ReactNode;
}

/** One part of a page in a frame, under its own heading. */
export function Panel({ title, lead, action, id, roomy = false, children }: PanelProps) {
  const titleId = useId();
  return (
    <Paper withBorder p={roomy ? 'lg' : 'md'} radius="md" component="section" id={id} aria-labelledby={titleId}>
      <Stack gap={roomy ? 'md' : 'sm'}>
        <Group justify="space-between" align="flex-start">
          <div className={classes.words}>
            <Title order={2} size="h3" id={titleId}>
              {title}
            </Title>
            {lead === undefined ? null : (
              <Text size={roomy ? 'md' : 'sm'} c="dimmed" maw="75ch">
                {lead}
              </Text>
            )}
          </div>
          {action}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
