// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type Cell, hasWithheld } from '../counted-rows.ts';
import { uncertaintyOf } from '../uncertainty.ts';
import { unfinishedTime } from '../unfinished-time.ts';
import { useLabels } from '../use-labels.ts';

/** What has to be known to read a figure, as sentences: denominators, counting rules, intervals, withheld counts. */
export function useFigureNotes(): (tables: readonly StatisticsTable[], names: readonly string[]) => readonly string[] {
  const { t } = useTranslation('statistics');
  const denominatorOf = useDenominator();
  const { labelOf } = useLabels();
  return (tables, names) => {
    const [first] = tables;
    if (first === undefined) return [];
    const several = tables.length > 1;
    const denominators = tables.map((table, place) =>
      several ? t('group.note', { label: names[place] ?? '', note: denominatorOf(table) }) : denominatorOf(table),
    );
    const unfinished = unfinishedTime(first);
    const isUnfinishedShown = first.rows.some(({ codes: [code] }) => code === unfinished);
    const hasInterval = tables.some(
      ({ rows, known, by }) => by.length === 1 && rows.some(({ cell }) => uncertaintyOf(cell, known) !== undefined),
    );
    return [
      ...denominators,
      ...(first.multiple ? [t(`figure.multiple.${first.unit}`)] : []),
      ...(unfinished !== undefined && isUnfinishedShown
        ? [
            t(first.vintage === null ? 'figure.unfinished' : 'figure.unfinishedThen', {
              time: labelOf(first.by[0] ?? 'year', unfinished),
            }),
          ]
        : []),
      ...(hasInterval ? [t('figure.interval')] : []),
      ...(tables.some(hasWithheld) ? [t(`withheldExplained.${first.unit}`, { threshold: first.threshold })] : []),
    ];
  };
}

function useDenominator(): (table: StatisticsTable) => string {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const said = (key: string, cell: Cell): string =>
    cell.kind === 'count' ? t(key, { count: cell.count, number: formatNumber(cell.count) }) : t(`${key}Withheld`);
  return ({ by, known, total, rows, unit }) => {
    const unknown = by.length === 1 ? rows.find(({ codes: [code] }) => code === null)?.cell : undefined;
    const isAll = known.kind === 'count' && total.kind === 'count' && known.count === total.count;
    if (isAll) return said(`figure.all.${unit}`, known);
    const denominator = by.length > 1 ? said(`figure.inAll.${unit}`, known) : said(`figure.ofKnown.${unit}`, known);
    return [denominator, unknown === undefined ? '' : said(`figure.notKnown.${unit}`, unknown)].join(' ').trim();
  };
}

/** Where the figures come from, and as of when, for a drawing that leaves the page. */
export function useSourceNote(): (table: StatisticsTable) => string {
  const { t } = useTranslation('statistics');
  const { formatDate } = useLanguage();
  return ({ scope, asOf, vintage }) =>
    [
      t(`scope.${scope}`),
      vintage === null ? '' : t('vintage.of', { name: vintage.name }),
      asOf === null ? '' : t('asOf', { date: formatDate(asOf) }),
      t('source'),
    ]
      .filter((part) => part !== '')
      .join(' ');
}
