// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PinnedFigure } from '@palermo/contract';
import { findTreaty, type Language } from '@palermo/terms';
import type { DocumentFigure } from './document.ts';
import { formatAmount, formatCount } from './formats.ts';
import { tabulateCampaigns, tabulatePractices } from './compose-outreach.ts';
import { tabulateAssistance, tabulateTraining } from './compose-training.ts';
import type { TableFacts } from './table-facts.ts';
import { dayIn, nothing, type Of, type Tabulated } from './tabulated.ts';
import { fill } from './words/document-words.ts';
import type { TableWords } from './words/table-words-type.ts';
import { tableWordsOf } from './words/table-words.ts';

/** A table of the plan, treaties, recommendations or the fund in a report. */
export interface FactsTable {
  readonly pinned: Pick<PinnedFigure, 'titles'>;
  readonly facts: TableFacts;
}

/** A table in one language as it stands in a report, with the day that it is of. */
export function composeTable({ pinned, facts }: FactsTable, language: Language): Omit<DocumentFigure, 'key' | 'label'> {
  const words = tableWordsOf(language);
  const { caption, notes, grid } = tabulate(facts, words, language);
  return {
    caption: pinned.titles[language] ?? caption,
    alternative: caption,
    notes: [...notes, fill(words.asOf, { date: dayIn(facts.on, language) })],
    drawing: null,
    grid,
  };
}

function tabulate(facts: TableFacts, words: TableWords, language: Language): Tabulated {
  switch (facts.kind) {
    case 'progress':
      return tabulateProgress(facts, words, language);
    case 'treaties':
      return tabulateTreaties(facts, words, language);
    case 'recommendations':
      return tabulateRecommendations(facts, words, language);
    case 'fund':
      return tabulateFund(facts, words, language);
    case 'campaigns':
      return tabulateCampaigns(facts, words, language);
    case 'practices':
      return tabulatePractices(facts, words, language);
    case 'training':
      return tabulateTraining(facts, words, language);
    case 'assistance':
      return tabulateAssistance(facts, words, language);
  }
}

function tabulateProgress({ plan, pillars }: Of<'progress'>, { progress }: TableWords, language: Language): Tabulated {
  return {
    caption: progress.caption,
    notes: [plan === null ? progress.none : fill(progress.plan, { plan }), progress.derived],
    grid: {
      head: progress.head,
      labelCount: 1,
      rows: pillars.map(({ pillar, commitments, answered, measures, done, late, reached }) => [
        progress.pillars[pillar],
        ...[commitments, answered, measures, done, late, reached].map((count) => formatCount(count, language)),
      ]),
    },
  };
}

function tabulateTreaties(
  { state, treaties: lines }: Of<'treaties'>,
  words: TableWords,
  language: Language,
): Tabulated {
  const { treaties } = words;
  const bound = (count: number): string => (count === 0 ? nothing : formatCount(count, language));
  const nameOf = (key: string): string => findTreaty(key)?.names[language] ?? key;
  const [name = '', ...others] = treaties.head;
  return {
    caption: treaties.caption,
    notes: [state === null ? treaties.none : fill(treaties.state, { state })],
    // Without a state of its own, a hub tells how many are bound.
    grid:
      state === null
        ? {
            head: [name, others.at(-1) ?? ''],
            labelCount: 1,
            rows: lines.map(({ key, partyCount }) => [nameOf(key), bound(partyCount)]),
          }
        : {
            head: treaties.head,
            labelCount: 5,
            rows: lines.map(({ key, standing, signedOn, boundOn, asOf, partyCount }) => [
              nameOf(key),
              treaties.standings[standing ?? 'unknown'],
              ...[signedOn, boundOn, asOf].map((day) => dayIn(day, language)),
              bound(partyCount),
            ]),
          },
  };
}

function tabulateRecommendations(facts: Of<'recommendations'>, words: TableWords, language: Language): Tabulated {
  const { recommendations } = words;
  const { open, overdue, closed, recommendations: lines } = facts;
  const counts = {
    open: formatCount(open, language),
    overdue: formatCount(overdue, language),
    closed: formatCount(closed, language),
  };
  const left = open + closed - lines.length;
  return {
    caption: recommendations.caption,
    notes: [
      fill(recommendations.counts, counts),
      ...(left > 0 ? [fill(recommendations.further, { count: formatCount(lines.length, language) })] : []),
    ],
    grid: {
      head: recommendations.head,
      labelCount: 4,
      rows: lines.map(({ source, document, words: said, status, dueOn }) => [
        document === null ? source : `${source} (${document})`,
        said,
        recommendations.statuses[status],
        dayIn(dueOn, language),
      ]),
    },
  };
}

function tabulateFund({ from, to, lines }: Of<'fund'>, { fund }: TableWords, language: Language): Tabulated {
  return {
    caption: fill(fund.caption, { from: dayIn(from, language), to: dayIn(to, language) }),
    notes: [lines.length === 0 ? fund.none : fund.balanced],
    grid: {
      head: fund.head,
      labelCount: 2,
      rows: lines.map(({ account, currency, opening, debits, credits, closing }) => [
        fund.accounts[account],
        currency,
        // The head of its column says that a credit lessens the account.
        ...[opening, debits, credits.replace(/^-/, ''), closing].map((amount) => formatAmount(amount, language)),
      ]),
    },
  };
}
