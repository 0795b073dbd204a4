// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateText } from './date-text.tsx';

interface ReleaseHistoryProps {
  readonly of: {
    readonly proposedAt: string | null;
    readonly proposedBy: string | null;
    readonly releasedAt: string | null;
    readonly releasedBy: string | null;
  };
  readonly proposed: (name: string | null) => string;
  readonly released: (name: string | null) => string;
  /** What is told besides. */
  readonly children?: ReactNode;
}

/** Who proposed and who released, and when. */
export function ReleaseHistory({ of, proposed, released, children }: ReleaseHistoryProps) {
  return (
    <Stack gap={2}>
      <Moment at={of.proposedAt} words={proposed(of.proposedBy)} />
      <Moment at={of.releasedAt} words={released(of.releasedBy)} />
      {children}
    </Stack>
  );
}

function Moment({ at, words }: { readonly at: string | null; readonly words: string }) {
  if (at === null) return null;
  return (
    <Text size="sm">
      {words} <DateText value={at} withTime />
    </Text>
  );
}
