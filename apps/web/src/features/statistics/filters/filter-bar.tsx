// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { DimensionCode } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import classes from '../statistics.module.css';
import { filterPartWords } from '../query-words.ts';
import { useLabels } from '../use-labels.ts';
import { type Filter, withCodes } from './filter.ts';
import { FilterMenu } from './filter-menu.tsx';

const offered: readonly DimensionCode[] = [
  'year',
  'sex',
  'majority',
  'exploitation',
  'citizenship',
  'countryOfExploitation',
  'outcome',
  'source',
];

interface FilterBarProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** The filters that are offered, on a phone folded away, and those in use, each of which can be taken away. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const { t } = useTranslation('statistics');
  const isPhone = useMediaQuery('(max-width: 47.99em)') ?? false;
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <Stack gap="sm">
      {isPhone ? (
        <Button variant="default" fullWidth onClick={toggle} aria-expanded={opened}>
          {t('filters.open')}
        </Button>
      ) : null}
      {!isPhone || opened ? (
        <Group gap="xs">
          {offered.map((dimension) => (
            <FilterMenu key={dimension} dimension={dimension} filter={filter} onChange={onChange} />
          ))}
        </Group>
      ) : null}
      {filter.length === 0 ? null : <FilterChips filter={filter} onChange={onChange} />}
    </Stack>
  );
}

function FilterChips({ filter, onChange }: FilterBarProps) {
  const { t } = useTranslation('statistics');
  const { speech } = useLabels();
  return (
    <Group gap="xs" role="group" aria-label={t('filters.active')}>
      {filter.map((part) => {
        const words = filterPartWords(part, speech);
        return (
          <Button
            key={part.dimension}
            className={classes.chip ?? ''}
            variant="light"
            size="compact-md"
            radius="xl"
            rightSection={<span aria-hidden>×</span>}
            aria-label={t('filters.remove', { filter: words })}
            onClick={() => onChange(withCodes(filter, part.dimension, []))}
          >
            {words}
          </Button>
        );
      })}
      <Button variant="subtle" size="compact-md" onClick={() => onChange([])}>
        {t('filters.clear')}
      </Button>
    </Group>
  );
}
