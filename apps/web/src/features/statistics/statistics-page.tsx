// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { SegmentedControl, Stack, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/address.ts';
import { notifyProblem } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { CountView } from './count/count-view.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { type Filter, isWritable } from './filters/filter.ts';
import { Headline } from './headline.tsx';
import { hasFigures, NoFigures, Overview } from './overview.tsx';
import {
  readStatisticsAddress,
  type StatisticsAddress,
  type StatisticsView,
  writeStatisticsAddress,
} from './statistics-address.ts';
import { useStatistics } from './use-statistics.ts';

/** The country's numbers: who the victims are, what happened to them and where, without anyone's identity. */
export function StatisticsPage() {
  const { t } = useTranslation('statistics');
  const [address, changeAddress] = useAddress(readStatisticsAddress);
  const change = (changes: Partial<StatisticsAddress>) => changeAddress(writeStatisticsAddress(changes));
  const changeFilter = (filter: Filter) => {
    if (isWritable(filter)) change({ filter });
    else notifyProblem(t('filters.tooMany'), t('filters.tooManyTodo'));
  };
  const years = useStatistics({ by: ['year'], filter: address.filter });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={<ViewChoice view={address.view} onChange={(view) => change({ view })} />}
    >
      <Stack gap="md">
        <FilterBar filter={address.filter} onChange={changeFilter} />
        <QueryState query={years} loadingLabel={t('loading')}>
          {(table) => (
            <>
              <Headline table={table} />
              {hasFigures(table) ? null : <NoFigures table={table} filter={address.filter} onFilter={changeFilter} />}
              {hasFigures(table) && address.view === 'overview' ? (
                <Overview filter={address.filter} onFilter={changeFilter} />
              ) : null}
              {hasFigures(table) && address.view === 'count' ? (
                <CountView
                  by={address.by}
                  filter={address.filter}
                  onBy={(by) => change({ by })}
                  onFilter={changeFilter}
                />
              ) : null}
            </>
          )}
        </QueryState>
      </Stack>
    </Page>
  );
}

interface ViewChoiceProps {
  readonly view: StatisticsView;
  readonly onChange: (view: StatisticsView) => void;
}

function ViewChoice({ view, onChange }: ViewChoiceProps) {
  const { t } = useTranslation('statistics');
  const labelId = useId();
  return (
    <div>
      <VisuallyHidden id={labelId}>{t('views.label')}</VisuallyHidden>
      <SegmentedControl
        aria-labelledby={labelId}
        value={view}
        onChange={(chosen) => onChange(chosen === 'count' ? 'count' : 'overview')}
        data={[
          { value: 'overview', label: t('views.overview') },
          { value: 'count', label: t('views.count') },
        ]}
      />
    </div>
  );
}
