// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect } from '@mantine/core';
import { countries } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { unfinishedYear } from '../unfinished-time.ts';
import { type Filter, withCodes } from '../filters/filter.ts';
import { useOptions } from '../use-statistics.ts';
import { comparedFilter, type Comparison, readComparison, writeComparison, yearsIn } from './comparison.ts';

interface ComparisonChoiceProps {
  readonly filter: Filter;
  readonly comparison: Comparison | undefined;
  /** With a filter where the comparison needs years that were not chosen yet. */
  readonly onChange: (comparison: Comparison | undefined, filter?: Filter) => void;
}

const subRegions = [...new Set(countries.map(({ unSubRegion }) => unSubRegion))].filter(
  (name) => name !== 'Antarctica',
);

/** With what the selection is compared: the time before, another year, everybody, the published figures of a region. */
export function ComparisonChoice({ filter, comparison, onChange }: ComparisonChoiceProps) {
  const { t } = useTranslation('statistics');
  const years = useOptions('year', true);
  const unfinished = years.data === undefined ? undefined : unfinishedYear(years.data);
  const known = (years.data?.rows ?? []).flatMap(({ codes: [code] }) => (code && /^\d{4}$/.test(code) ? [code] : []));
  const newest = known
    .filter((year) => year !== unfinished)
    .toSorted()
    .at(-1);
  const chosen = yearsIn(filter);
  const choose = (written: string): void => {
    const next = readComparison(written === '' ? undefined : written);
    const needsYear = (next?.kind === 'previous' || next?.kind === 'year') && chosen.length === 0;
    if (needsYear && newest !== undefined) onChange(next, withCodes(filter, 'year', [newest]));
    else onChange(next);
  };
  const isIdle =
    comparison !== undefined && comparison.kind !== 'region' && comparedFilter(comparison, filter) === undefined;
  const others = known.filter((year) => !(chosen.length === 1 && String(chosen[0]) === year)).toReversed();
  return (
    <NativeSelect
      label={t('compare.label')}
      description={isIdle ? t(`compare.idle.${comparison.kind}`) : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      value={writeComparison(comparison) ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: '', label: t('compare.none') },
        { value: 'previous', label: t('compare.previous') },
        { value: 'all', label: t('compare.all') },
        { group: t('compare.years'), items: others.map((year) => ({ value: year, label: year })) },
        {
          group: t('compare.regions'),
          items: subRegions.map((region) => ({ value: `region:${region}`, label: t(`subRegions.${keyOf(region)}`) })),
        },
      ]}
    />
  );
}

/** Key of the name of a sub-region in the messages. */
export function keyOf(region: string): string {
  return region.replaceAll(/[^A-Za-z]/g, '');
}
