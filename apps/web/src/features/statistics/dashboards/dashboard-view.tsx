// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/empty.tsx';
import { RegionFigure } from '../compare/region-figure.tsx';
import { comparedFilter, type Comparison } from '../compare/comparison.ts';
import { appliesTo } from '../dimensions.ts';
import { Figure } from '../figures/figure.tsx';
import { type Filter, narrow, withCodes } from '../filters/filter.ts';
import { CompletenessFigure } from '../quality/completeness-figure.tsx';
import { filterPartWords } from '../query-words.ts';
import classes from '../statistics.module.css';
import { useLabels } from '../use-labels.ts';
import type { DashboardCode } from './dashboard-codes.ts';
import { dashboards } from './dashboards.ts';
import { MissingNotice } from './missing-notice.tsx';

interface DashboardViewProps {
  readonly dashboard: Exclude<DashboardCode, 'count'>;
  readonly filter: Filter;
  readonly comparison: Comparison | undefined;
  readonly onFilter: (filter: Filter) => void;
}

/** The figures of a dashboard, and in plain words what it cannot tell. */
export function DashboardView({ dashboard, filter, comparison, onFilter }: DashboardViewProps) {
  const { t } = useTranslation('statistics');
  const { figures, unit = 'victim', only = [], missing = [] } = dashboards[dashboard];
  const applied = filter.filter(({ dimension }) => appliesTo(dimension, unit));
  const chosen = narrow(applied, only);
  if (chosen === undefined) return <NobodyLeft filter={filter} only={only} onFilter={onFilter} />;
  const compared = comparedFilter(comparison, applied);
  const choose = (further: Filter): void => {
    onFilter(further.reduce((changed, { dimension, codes }) => withCodes(changed, dimension, codes), filter));
  };
  return (
    <Stack gap="md">
      <NotApplied parts={filter.filter((part) => !applied.includes(part))} />
      <div className={classes.overview}>
        {dashboard === 'quality' ? (
          <div data-span="full">
            <CompletenessFigure filter={chosen} onFilter={onFilter} />
          </div>
        ) : null}
        {comparison?.kind === 'region' && (dashboard === 'overview' || dashboard === 'trends') ? (
          <div data-span="full">
            <RegionFigure filter={chosen} region={comparison.region} />
          </div>
        ) : null}
        {figures.map((figure) => (
          <div key={figure.id} data-span={figure.span}>
            <Figure
              figure={figure}
              unit={unit}
              filter={chosen}
              compared={compared}
              onFilter={onFilter}
              onChoose={choose}
            />
          </div>
        ))}
      </div>
      {missing.map((id) => (
        <MissingNotice key={id} id={id} />
      ))}
      {figures.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('figure.chooseHint')}
        </Text>
      )}
    </Stack>
  );
}

function NotApplied({ parts }: { readonly parts: Filter }) {
  const { t } = useTranslation('statistics');
  const { speech } = useLabels();
  if (parts.length === 0) return null;
  const filters = new Intl.ListFormat(speech.locale).format(parts.map((part) => filterPartWords(part, speech)));
  return (
    <Alert color="yellow" variant="light" role="status">
      {t('filters.notApplied', { filters })}
    </Alert>
  );
}

interface NobodyLeftProps {
  readonly filter: Filter;
  readonly only: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function NobodyLeft({ filter, only, onFilter }: NobodyLeftProps) {
  const { t } = useTranslation('statistics');
  const without = only.reduce((changed, { dimension }) => withCodes(changed, dimension, []), filter);
  return (
    <Empty
      title={t('figure.filteredAway')}
      action={
        <Button variant="default" onClick={() => onFilter(without)}>
          {t('filters.clearOne')}
        </Button>
      }
    />
  );
}
