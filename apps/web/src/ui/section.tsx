// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** A sentence that says what the section is for. */
  readonly lead: string;
  readonly children: ReactNode;
}

/** One part of a page under its own heading. */
export function Section({ title, lead, children }: SectionProps) {
  const titleId = useId();
  return (
    <Stack gap="sm" component="section" aria-labelledby={titleId}>
      <div>
        <Title order={2} size="h3" id={titleId}>
          {title}
        </Title>
        <Text size="sm" c="dimmed" maw="75ch">
          {lead}
        </Text>
      </div>
      {children}
    </Stack>
  );
}
