// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { useLabels } from '../use-labels.ts';
import { useShare } from '../use-share.ts';
import type { Flow } from './flow-arcs.ts';

/** What the two ends of flows are: countries or regions. */
export type FlowEnds = readonly [from: DimensionCode, to: DimensionCode];

/** A flow without its number: "Romania → Italy". */
export function useFlowLabel([fromBy, toBy]: FlowEnds): (flow: Pick<Flow, 'from' | 'to'>) => string {
  const { t } = useTranslation('statistics');
  const { labelOf } = useLabels();
  return ({ from, to }) =>
    from === to
      ? t(fromBy === 'citizenship' ? 'flows.within' : 'flows.withinRegion', { country: labelOf(fromBy, from) })
      : t('flows.between', { from: labelOf(fromBy, from), to: labelOf(toBy, to) });
}

/** A flow in words with its number: "Romania → Italy: 72 (2%)". */
export function useFlowWords(ends: FlowEnds): (flow: Flow) => string {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const nameOf = useFlowLabel(ends);
  const shareOf = useShare();
  return (flow) => {
    const { cell } = flow;
    if (cell.kind === 'suppressed') return t('map.country', { country: nameOf(flow), value: t('withheld') });
    const percent = shareOf(cell);
    const share = percent === undefined ? '' : ` (${percent})`;
    return t('map.country', { country: nameOf(flow), value: `${formatNumber(cell.count)}${share}` });
  };
}
