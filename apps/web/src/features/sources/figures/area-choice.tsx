// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { useMeanings } from '../meanings.ts';

interface AreaChoiceProps {
  readonly areas: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (area: string) => void;
}

/** The countries and areas of which there are figures, by name. */
export function AreaChoice({ areas, chosen, onChoose }: AreaChoiceProps) {
  const { t } = useTranslation('sources');
  const { language } = useLanguage();
  const { areaName } = useMeanings();
  const choices = useMemo(
    () =>
      areas
        .map((area) => ({ value: area, label: areaName(area) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    [areas, areaName, language],
  );
  return (
    <Select
      label={t('figures.area')}
      data={choices}
      value={chosen ?? null}
      searchable
      allowDeselect={false}
      maw="26rem"
      onChange={(area) => {
        if (area !== null) onChoose(area);
      }}
    />
  );
}
