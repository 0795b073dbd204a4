// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Popover, Stack, Text, TextInput } from '@mantine/core';
import type { DimensionCode } from '@palermo/contract';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import { codesInOrder } from '../counted-rows.ts';
import classes from '../statistics.module.css';
import { useLabels } from '../use-labels.ts';
import { useOptions } from '../use-statistics.ts';
import { codesIn, type Filter, notKnownCode, toggleCode, withCodes } from './filter.ts';

interface FilterMenuProps {
  readonly dimension: DimensionCode;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

const searchFrom = 9;

/** One filter: a button that opens the values to choose from, as far as there are victims with them. */
export function FilterMenu({ dimension, filter, onChange }: FilterMenuProps) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const [opened, setOpened] = useState(false);
  const chosen = codesIn(filter, dimension);
  const name = t(`dimensions.${dimension}`);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      shadow="md"
      width={300}
      position="bottom-start"
      withRoles
    >
      <Popover.Target>
        <Button
          variant={chosen.length === 0 ? 'default' : 'light'}
          onClick={() => setOpened(!opened)}
          rightSection={<span aria-hidden>▾</span>}
        >
          {chosen.length === 0 ? name : t('filters.chosen', { name, number: formatNumber(chosen.length) })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        {opened ? <FilterOptions dimension={dimension} filter={filter} onChange={onChange} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterOptions({ dimension, filter, onChange }: FilterMenuProps) {
  const { t } = useTranslation('statistics');
  const options = useOptions(dimension, true);
  const { labelOf } = useLabels();
  return (
    <QueryState query={options}>
      {(table) => {
        const codes = codesInOrder(table, 0, labelOf);
        if (codes.length === 0) return <Text size="sm">{t('filters.noOptions')}</Text>;
        return (
          <OptionList {...{ dimension, filter, onChange }} codes={dimension === 'year' ? codes.toReversed() : codes} />
        );
      }}
    </QueryState>
  );
}

function OptionList({
  dimension,
  filter,
  onChange,
  codes,
}: FilterMenuProps & { readonly codes: readonly (string | null)[] }) {
  const { t } = useTranslation('statistics');
  const { labelOf } = useLabels();
  const [search, setSearch] = useState('');
  const chosen = codesIn(filter, dimension);
  const options = useMemo(
    () => codes.map((code) => ({ code: code ?? notKnownCode, label: labelOf(dimension, code) })),
    [codes, dimension, labelOf],
  );
  const wanted = search.trim().toLocaleLowerCase();
  const shown = options.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  return (
    <Stack gap="xs">
      {options.length < searchFrom ? null : (
        <TextInput
          label={t('filters.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
      )}
      <Stack gap={8} className={classes.options ?? ''} role="group" aria-label={t(`dimensions.${dimension}`)}>
        {shown.map(({ code, label }) => (
          <Checkbox
            key={code}
            label={label}
            checked={chosen.includes(code)}
            onChange={() => onChange(toggleCode(filter, dimension, code))}
          />
        ))}
        {shown.length === 0 ? <Text size="sm">{t('filters.nothingFound')}</Text> : null}
      </Stack>
      {chosen.length === 0 ? null : (
        <Button variant="subtle" size="compact-md" onClick={() => onChange(withCodes(filter, dimension, []))}>
          {t('filters.clearOne')}
        </Button>
      )}
    </Stack>
  );
}
