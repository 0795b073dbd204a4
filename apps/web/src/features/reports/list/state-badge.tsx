// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge } from '@mantine/core';
import type { ReportState } from '@palermo/contract';
import { useTranslation } from 'react-i18next';

const colours: Readonly<Record<ReportState, string>> = {
  draft: 'gray',
  preparing: 'blue',
  proposed: 'yellow',
  released: 'teal',
};

export function StateBadge({ state }: { readonly state: ReportState }) {
  const { t } = useTranslation('reports');
  return (
    <Badge color={colours[state]} variant="light" tt="none">
      {t(`states.${state}`)}
    </Badge>
  );
}
