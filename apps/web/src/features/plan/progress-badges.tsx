// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Group } from '@mantine/core';
import type { ActivityState, MeasureProgress, OutcomeState } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';

const activityColours: Readonly<Record<ActivityState, string>> = {
  done: 'teal',
  underWay: 'blue',
  late: 'red',
  notStarted: 'gray',
  unplanned: 'orange',
  dropped: 'gray',
};
const outcomeColours: Readonly<Record<OutcomeState, string>> = {
  reached: 'teal',
  approaching: 'blue',
  unmoved: 'red',
  stale: 'orange',
  unknown: 'gray',
};

function ActivityBadge({ state }: { readonly state: ActivityState }) {
  const { language } = useLanguage();
  return (
    <Badge variant="light" tt="none" color={activityColours[state]}>
      {labelOf('activityState', state, language)}
    </Badge>
  );
}

export function OutcomeBadge({ state }: { readonly state: OutcomeState }) {
  const { language } = useLanguage();
  return (
    <Badge variant="light" tt="none" color={outcomeColours[state]}>
      {labelOf('outcomeState', state, language)}
    </Badge>
  );
}

/** Activity of a measure, and that nobody has told of it for long. */
export function ActivityBadges({ progress }: { readonly progress: MeasureProgress }) {
  const { t } = useTranslation('plan');
  return (
    <Group gap={4}>
      <ActivityBadge state={progress.activity} />
      {progress.stale ? (
        <Badge variant="light" tt="none" color="orange">
          {t('staleShort')}
        </Badge>
      ) : null}
    </Group>
  );
}

/** Outcome of a measure with how far it is, or that it has no indicators. */
export function OutcomeOf({ progress }: { readonly progress: MeasureProgress }) {
  const { t } = useTranslation('plan');
  const { formatPercent } = useLanguage();
  if (progress.outcome === null) return <>{t('noIndicators')}</>;
  return (
    <Group gap={6}>
      <OutcomeBadge state={progress.outcome} />
      {progress.outcomePercent === null ? null : formatPercent(progress.outcomePercent)}
    </Group>
  );
}
