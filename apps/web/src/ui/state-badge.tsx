// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge } from '@mantine/core';

interface StateBadgeProps {
  readonly colour: string;
  readonly children: string;
}

/** Where something stands, in words and in colour. */
export function StateBadge({ colour, children }: StateBadgeProps) {
  return (
    <Badge color={colour} variant="light" tt="none">
      {children}
    </Badge>
  );
}
