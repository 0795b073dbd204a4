// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '@palermo/terms';
import { formatCount } from './formats.ts';
import { dayIn, type Of, type Tabulated } from './tabulated.ts';
import { fill } from './words/document-words.ts';
import type { TableWords } from './words/table-words-type.ts';

/** Campaigns with what they reached, channel by channel, and in a column of its own what changed and how that is known. */
export function tabulateCampaigns(
  { campaigns: lines }: Of<'campaigns'>,
  { campaigns: words }: TableWords,
  language: Language,
): Tabulated {
  const reachOf = ({ channel, unit, planned, reached, estimated }: (typeof lines)[number]['reach'][number]): string => {
    const count = formatCount(reached ?? 0, language);
    const said = planned === null ? count : fill(words.ofTarget, { count, target: formatCount(planned, language) });
    return `${words.channels[channel]}: ${said} ${words.units[unit]}${estimated ? ` ${words.estimated}` : ''}`;
  };
  const listed = (parts: readonly string[], none: string): string => (parts.length === 0 ? none : parts.join('; '));
  return {
    caption: words.caption,
    notes: [lines.length === 0 ? words.none : words.apart],
    grid: {
      head: words.head,
      labelCount: 5,
      rows: lines.map(({ title, turnsOn, status, reach, outcomes }) => [
        title,
        dayIn(turnsOn, language),
        words.statuses[status],
        listed(reach.map(reachOf), '–'),
        listed(
          outcomes.map(({ kind, knownBy }) => `${words.kinds[kind]} (${words.proofs[knownBy]})`),
          words.notKnown,
        ),
      ]),
    },
  };
}

/** Published practices, how far each was looked into, and how many adopted it. */
export function tabulatePractices(
  { practices: lines, publishedCount, adoptingCount }: Of<'practices'>,
  { practices: words, progress }: TableWords,
  language: Language,
): Tabulated {
  const counts = {
    published: formatCount(publishedCount, language),
    adopting: formatCount(adoptingCount, language),
  };
  return {
    caption: words.caption,
    notes: [publishedCount === 0 ? words.none : fill(words.counts, counts)],
    grid: {
      head: words.head,
      labelCount: 4,
      rows: lines.map(({ title, organisation, pillar, evidence, adoptedCount }) => [
        title,
        organisation,
        progress.pillars[pillar],
        words.evidences[evidence],
        formatCount(adoptedCount, language),
      ]),
    },
  };
}
