// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { readFilter } from '../filters/filter.ts';
import { yearSpans } from '../filters/year-spans.ts';
import type { GroupColumn } from '../group-rows.ts';
import { useLabels } from '../use-labels.ts';
import { filterPartWords } from '../query-words.ts';

/** What the selections of a figure are called beside each other: only what tells them apart is said. */
export function useGroupColumns(): (
  tables: readonly StatisticsTable[],
  ids: readonly string[],
) => readonly GroupColumn[] {
  const { t } = useTranslation('statistics');
  const { speech } = useLabels();
  return useCallback(
    (tables, ids) => {
      const filters = tables.map(({ where }) => readFilter(where));
      const isShared = (written: string): boolean =>
        filters.every((filter) => filter.some((part) => JSON.stringify(part) === written));
      return tables.map(({ known, total }, place): GroupColumn => {
        const id = ids[place] ?? String(place);
        const own = (filters[place] ?? []).filter((part) => !isShared(JSON.stringify(part)));
        const [only] = own;
        const words =
          own.length === 1 && only?.dimension === 'year'
            ? yearSpans(only.codes).join(', ')
            : own.map((part) => filterPartWords(part, speech)).join(speech.t('words.separator'));
        const isGroup = id !== 'chosen' && id !== 'compared';
        const otherwise = id === 'chosen' ? t('compare.selection') : t('compare.everybody');
        const label = isGroup ? t(`groups.${id}`) : words === '' ? otherwise : words;
        return { id, label, known, total };
      });
    },
    [t, speech],
  );
}
