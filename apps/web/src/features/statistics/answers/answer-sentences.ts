// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, StatisticsTable } from '@palermo/contract';
import { changePercent, shareOf, topOf, type YearFacts } from './answer-facts.ts';
import type { AnswerSpeech, AnswerTables } from './answer.ts';

/** How many were registered in the last whole year, and how that is to the year before. */
export function yearSentence({ last, before }: YearFacts, { t, number, percent }: AnswerSpeech): string | undefined {
  if (last === undefined) return undefined;
  const registered = t('answers.registered', { count: last.count, number: number(last.count) });
  if (before === undefined) return t('answers.yearOnly', { year: last.code, registered });
  const change = changePercent({ count: last.count, before: before.count });
  const key = change === undefined ? 'yearBoth' : change > 0 ? 'yearMore' : change < 0 ? 'yearFewer' : 'yearSame';
  return t(`answers.${key}`, {
    year: last.code,
    registered,
    percent: percent(Math.abs(change ?? 0)),
    before: before.code,
    beforeNumber: number(before.count),
  });
}

/** How many were registered so far in the year that is not over. */
export function runningSentence({ running }: YearFacts, { t, number }: AnswerSpeech): string | undefined {
  return running && t('answers.running', { year: running.code, number: number(running.count) });
}

/** "Most frequent: forced labour (46%), …", or nothing where there is no share to tell. */
export function topSentence(
  table: StatisticsTable | undefined,
  { key, dimension, most }: { readonly key: string; readonly dimension: DimensionCode; readonly most: number },
  { t, percent, label, list, isChosen }: AnswerSpeech,
): string | undefined {
  if (isChosen(dimension)) return undefined;
  const top = topOf(table, most);
  if (top.length === 0) return undefined;
  const named = top.map((fact) =>
    t('answers.share', { label: label(dimension, fact.code), percent: percent(fact.percent) }),
  );
  return t(`answers.${key}`, { top: list(named) });
}

/** "women: domestic servitude (29%); men: forced labour (70%)". */
export function topOfGroups(
  tables: AnswerTables,
  groups: readonly { readonly id: string }[],
  { t, percent, label, isChosen }: AnswerSpeech,
): string | undefined {
  if (isChosen('exploitation')) return undefined;
  const parts = groups.flatMap(({ id }) => {
    const [top] = topOf(tables.get(id), 1);
    if (top === undefined) return [];
    const share = t('answers.share', { label: label('exploitation', top.code), percent: percent(top.percent) });
    return [t('answers.groupTop', { group: t(`groupsInSentence.${id}`), share })];
  });
  return parts.length < 2 ? undefined : t('answers.groupTops', { parts: parts.join(t('answers.groupSeparator')) });
}

/** Says that withheld numbers were left out, where a sentence ranks numbers of tables that have some. */
export function leftOut(
  ranked: string | undefined,
  tables: readonly (StatisticsTable | undefined)[],
  { t }: AnswerSpeech,
): string | undefined {
  const isPartly = tables.some((table) => table?.rows.some(({ cell }) => cell.kind === 'suppressed'));
  return ranked === undefined || !isPartly ? undefined : t('answers.withheldLeftOut');
}

/** The share of one code in a sentence, unless its dimension was chosen. */
export function shareSentence(
  key: string,
  [tables, dimension, code]: readonly [tables: AnswerTables, dimension: DimensionCode, code: string],
  { t, percent, isChosen }: AnswerSpeech,
): string | undefined {
  const share = isChosen(dimension) ? undefined : shareOf(tables.get(dimension), code);
  return share === undefined ? undefined : t(`answers.${key}`, { percent: percent(share) });
}
