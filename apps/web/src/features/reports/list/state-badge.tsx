// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportState } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../ui/state-badge.tsx';

const colours: Readonly<Record<ReportState, string>> = {
  draft: 'gray',
  preparing: 'blue',
  proposed: 'yellow',
  released: 'teal',
};

/** Where a report stands, in words and in colour. */
export function ReportStateBadge({ state }: { readonly state: ReportState }) {
  const { t } = useTranslation('reports');
  return <StateBadge colour={colours[state]}>{t(`states.${state}`)}</StateBadge>;
}
