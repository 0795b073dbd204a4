// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  figuresIn,
  readReportText,
  type PinnedFigure,
  type ReportWords,
  type StatisticsTable,
} from '@palermo/contract';
import type { Language } from '@palermo/terms';
import { composeEstimate, type EstimatedFigure } from './compose-estimate.ts';
import { composeFigure } from './compose-figure.ts';
import { composeTable, type FactsTable } from './compose-table.ts';
import type { Block, DocumentFigure, DocumentSection, ReportDocument } from './document.ts';
import { capital, withheldMark } from './figure-words.ts';
import { formatCount, formatDay } from './formats.ts';
import { resolveBlocks, type Resolving } from './resolve-text.ts';
import { sectionTemplate } from './section-template.ts';
import { fill } from './words/document-words.ts';
import { wordsOf } from './words/words-of.ts';

/** Everything that a report is made from; the same in every language. */
export interface ReportContent {
  readonly node: string;
  readonly year: number;
  readonly edition: number;
  readonly titles: ReportWords;
  readonly changes: ReportWords;
  /** True from the proposal on: the figures are of a closed vintage. */
  readonly frozen: boolean;
  readonly vintageName: string | null;
  /** As of when the figures were counted, and the day of the document. */
  readonly at: Date;
  readonly threshold: number;
  readonly texts: readonly {
    readonly sectionKey: string;
    readonly language: Language;
    readonly text: string;
  }[];
  readonly figures: readonly { readonly pinned: PinnedFigure; readonly table: StatisticsTable }[];
  /** Estimates that were put into the report. */
  readonly estimates?: readonly (EstimatedFigure & { readonly pinned: PinnedFigure })[];
  /** Tables of the plan, treaties, recommendations and the fund. */
  readonly tables?: readonly (FactsTable & { readonly pinned: PinnedFigure })[];
}

/** Figures of every kind in the order of their places. */
function allFigures({ figures, estimates = [], tables = [] }: Pick<ReportContent, 'figures' | 'estimates' | 'tables'>) {
  return [...figures, ...estimates, ...tables].toSorted((one, other) => one.pinned.position - other.pinned.position);
}

/** The report in one language: headings and paragraphs numbered, figures numbered and placed, sources collected. */
export function composeDocument(content: ReportContent, language: Language): ReportDocument {
  const words = wordsOf(language);
  const date = formatDay(content.at, language);
  const read = sectionTemplate.map((section) => {
    const text = content.texts.find((each) => each.sectionKey === section.key && each.language === language);
    return { section, blocks: readReportText(text?.text ?? '') };
  });
  const figures = numberFigures(content, read, language);
  const resolving: Resolving = { words, figures, paragraphs: 0, sources: new Map() };
  const sections: DocumentSection[] = [];
  const opening: DocumentSection[] = openingChanges(content, language);
  const marks = { section: 0, part: 0 };
  for (const { section, blocks } of read) {
    if (section.numbered && section.part === null) Object.assign(marks, { section: marks.section + 1, part: 0 });
    if (section.part !== null) marks.part += 1;
    const placed = new Set(blocks.flatMap((block) => (block.kind === 'figure' ? [block.key] : [])));
    const unplaced = allFigures(content).filter(
      ({ pinned }) => pinned.sectionKey === section.key && !placed.has(pinned.key) && !isPlaced(read, pinned.key),
    );
    const resolved = [
      ...resolveBlocks(blocks, resolving, { numbered: section.numbered }),
      ...unplaced.flatMap(({ pinned }) => figureBlock(figures, pinned.key)),
    ];
    // A summary that nobody wrote is left out; a heading of the report's shape is not.
    if (!section.numbered && resolved.length === 0) continue;
    const target = section.numbered ? sections : opening;
    target.push({
      level: section.part === null ? 1 : 2,
      mark: section.numbered
        ? ((section.part === null ? words.sectionMarks[marks.section - 1] : words.partMarks[marks.part - 1]) ?? '')
        : '',
      heading: section.headings[language],
      newPage: false,
      blocks: resolved.length === 0 && section.written ? [plainParagraph(words.notWritten)] : resolved,
    });
  }
  return {
    language,
    locale: words.locale,
    direction: words.direction,
    country: content.node,
    title: content.titles[language] ?? words.title,
    subtitle: fill(words.reportFor, { year: String(content.year) }),
    facts: [
      fill(words.edition, { edition: formatCount(content.edition, language) }),
      content.frozen
        ? fill(words.figuresAt, { date, vintage: content.vintageName ?? date })
        : fill(words.figuresLive, { date }),
    ],
    draft: content.frozen ? null : words.draft,
    contents: words.contents,
    captionGap: words.captionGap,
    page: words.page,
    opening,
    sections: [...sections, ...annexes(content, [...figures.values()], language)],
    references: {
      heading: words.references,
      entries: [...resolving.sources.values()].map(({ runs }) => runs),
    },
    day: content.at.toISOString().slice(0, 10),
  };
}

type ReadSections = readonly {
  readonly section: { readonly key: string };
  readonly blocks: ReturnType<typeof readReportText>;
}[];

function isPlaced(read: ReadSections, key: string): boolean {
  return read.some(({ blocks }) => blocks.some((block) => block.kind === 'figure' && block.key === key));
}

/** Figures in the order in which they stand in the text, charts and tables numbered apart. */
function numberFigures(
  content: ReportContent,
  read: ReadSections,
  language: Language,
): ReadonlyMap<string, DocumentFigure> {
  const words = wordsOf(language);
  const all = allFigures(content);
  const byKey = new Map(all.map((figure) => [figure.pinned.key, figure]));
  const keys = new Set<string>();
  for (const { section, blocks } of read) {
    for (const block of blocks) if (block.kind === 'figure') keys.add(block.key);
    for (const { pinned } of all) {
      if (pinned.sectionKey === section.key && !isPlaced(read, pinned.key)) keys.add(pinned.key);
    }
  }
  const numbers = { figure: 0, table: 0 };
  const numbered = new Map<string, DocumentFigure>();
  for (const key of keys) {
    const figure = byKey.get(key);
    if (!figure) continue;
    const { node, at, frozen } = content;
    const composed =
      'estimate' in figure
        ? composeEstimate(figure, language)
        : 'facts' in figure
          ? composeTable(figure, language)
          : composeFigure({ ...figure, node, at, frozen }, language);
    const kind = composed.drawing === null ? 'table' : 'figure';
    numbers[kind] += 1;
    const number = formatCount(numbers[kind], language);
    numbered.set(key, {
      key,
      label: fill(words.numbered, { label: words[kind], number }),
      ...composed,
    });
  }
  return numbered;
}

function figureBlock(figures: ReadonlyMap<string, DocumentFigure>, key: string): Block[] {
  const figure = figures.get(key);
  return figure ? [{ kind: 'figure', figure }] : [];
}

/** Of a correction: what it changes, before everything else. */
function openingChanges({ edition, changes }: ReportContent, language: Language): DocumentSection[] {
  if (edition === 1) return [];
  const words = wordsOf(language);
  const replaced = fill(words.replaces, { edition: formatCount(edition - 1, language) });
  return [
    {
      level: 1,
      mark: '',
      heading: words.changes,
      newPage: false,
      blocks: [replaced, ...(changes[language] === undefined ? [] : [changes[language]])].map(plainParagraph),
    },
  ];
}

/** How the figures were counted, and the numbers behind each drawing. */
function annexes(
  content: ReportContent,
  figures: readonly DocumentFigure[],
  language: Language,
): readonly DocumentSection[] {
  const words = wordsOf(language);
  if (figures.length === 0) return [];
  const values = {
    node: content.node,
    date: formatDay(content.at, language),
    threshold: formatCount(content.threshold, language),
    mark: withheldMark,
  };
  const drawn = figures.filter(({ drawing }) => drawing !== null);
  const { tables = [], estimates = [] } = content;
  const isCounted = content.figures.length + estimates.length > 0;
  const annex = (number: number, heading: string, blocks: readonly Block[]): DocumentSection => {
    const label = fill(words.numbered, {
      label: words.annex,
      number: formatCount(number, language),
    });
    return {
      level: 1,
      mark: `${label}${words.captionGap.trimEnd()}`,
      heading,
      newPage: number === 1,
      blocks,
    };
  };
  return [
    annex(
      1,
      words.about,
      [...(isCounted ? words.aboutParagraphs : []), ...(tables.length > 0 ? [words.aboutTables] : [])].map((sentence) =>
        plainParagraph(fill(sentence, values)),
      ),
    ),
    ...(drawn.length === 0
      ? []
      : [
          annex(
            2,
            words.numbers,
            drawn.map(({ label, caption, grid }) => ({
              kind: 'table',
              caption: capital(`${label}${words.captionGap}${caption}`),
              grid,
            })),
          ),
        ]),
  ];
}

function plainParagraph(text: string): Block {
  return {
    kind: 'paragraph',
    number: null,
    runs: [{ kind: 'text', text, bold: false, italic: false }],
  };
}

/** Figures that a text mentions and that the report does not have. */
export function missingFigures(text: string, keys: ReadonlySet<string>): readonly string[] {
  return [...figuresIn(readReportText(text))].filter((key) => !keys.has(key));
}
