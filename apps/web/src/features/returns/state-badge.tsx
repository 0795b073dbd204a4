// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge } from '@mantine/core';
import type { ReturnState } from '@palermo/contract';
import { useTranslation } from 'react-i18next';

const colours: Readonly<Record<ReturnState, string>> = { draft: 'gray', proposed: 'yellow', released: 'teal' };

/** Where a return stands, in words and in colour. */
export function StateBadge({ state }: { readonly state: ReturnState }) {
  const { t } = useTranslation('returns');
  return (
    <Badge color={colours[state]} variant="light" tt="none">
      {t(`states.${state}`)}
    </Badge>
  );
}
