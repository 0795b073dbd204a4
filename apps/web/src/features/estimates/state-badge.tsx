// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EstimateSummaryView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/state-badge.tsx';

/** Where an estimate stands; "not estimable" is a result as well. */
export function EstimateStateBadge({ state, status }: Pick<EstimateSummaryView, 'state' | 'status'>) {
  const { t } = useTranslation('estimates');
  const shown = state === 'estimated' && status === 'not-estimable' ? 'notEstimable' : state;
  const colour = { estimating: 'blue', estimated: 'green', notEstimable: 'gray', stopped: 'orange' }[shown];
  return <StateBadge colour={colour}>{t(`states.${shown}`)}</StateBadge>;
}
