// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge } from '@mantine/core';
import type { PublicationState } from '@palermo/contract';
import { useTranslation } from 'react-i18next';

const colours: Readonly<Record<PublicationState, string>> = {
  draft: 'gray',
  comparing: 'blue',
  compared: 'gray',
  making: 'blue',
  proposed: 'yellow',
  released: 'teal',
};

/** Where a publication stands, in words and in colour. */
export function StateBadge({ state }: { readonly state: PublicationState }) {
  const { t } = useTranslation('publications');
  return (
    <Badge color={colours[state]} variant="light" tt="none">
      {t(`states.${state}`)}
    </Badge>
  );
}
