// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface AccountSectionProps {
  readonly title: string;
  readonly explanation?: string;
  readonly children: ReactNode;
}

/** One part of the account page. */
export function AccountSection({ title, explanation, children }: AccountSectionProps) {
  const id = useId();
  return (
    <Paper component="section" withBorder p="lg" radius="md" aria-labelledby={id}>
      <Stack>
        <div>
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {explanation === undefined ? null : <Text c="dimmed">{explanation}</Text>}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
