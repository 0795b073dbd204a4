// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportBlock, ReportInline } from '@palermo/contract';
import type { Block, DocumentFigure, Run } from './document.ts';
import type { DocumentWords } from './words/document-words.ts';

/** What grows while a report is read from its beginning to its end. */
export interface Resolving {
  readonly words: DocumentWords;
  readonly figures: ReadonlyMap<string, DocumentFigure>;
  /** Number of the last numbered paragraph. */
  paragraphs: number;
  /** Sources by their words, in the order of their first mention. */
  readonly sources: Map<string, { readonly number: number; readonly runs: readonly Run[] }>;
}

/** Blocks with every number and mention resolved. A figure that is not there any more is left out. */
export function resolveBlocks(
  blocks: readonly ReportBlock[],
  resolving: Resolving,
  { numbered }: { readonly numbered: boolean },
): readonly Block[] {
  const { words, figures } = resolving;
  const placed = new Set<string>();
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', runs: resolveRuns(block.content, resolving) }];
      case 'paragraph': {
        if (numbered) resolving.paragraphs += 1;
        const number = numbered ? resolving.paragraphs : null;
        return [{ kind: 'paragraph', number, runs: resolveRuns(block.content, resolving) }];
      }
      case 'list':
        return [
          {
            kind: 'list',
            ordered: block.ordered,
            items: block.items.map((item, index) => ({
              mark: block.ordered ? (words.itemMarks[index] ?? `${index + 1}.`) : '•',
              runs: resolveRuns(item, resolving),
            })),
          },
        ];
      default: {
        const figure = figures.get(block.key);
        if (!figure || placed.has(block.key)) return [];
        placed.add(block.key);
        return [{ kind: 'figure', figure }];
      }
    }
  });
}

function resolveRuns(content: readonly ReportInline[], resolving: Resolving): readonly Run[] {
  return content.map((inline): Run => {
    switch (inline.kind) {
      case 'text':
        return { ...inline, text: breakLongWords(inline.text) };
      case 'figure': {
        const figure = resolving.figures.get(inline.key);
        return figure
          ? { kind: 'figure', text: figure.label, key: inline.key }
          : { kind: 'figure', text: `[${resolving.words.missingFigure}]`, key: null };
      }
      case 'note':
        return { kind: 'note', runs: resolveRuns(inline.content, resolving) };
      default:
        return { kind: 'source', number: citeSource(inline.content, resolving) };
    }
  });
}

/** The number of a source; the same words are one source. */
function citeSource(content: readonly ReportInline[], resolving: Resolving): number {
  const { sources } = resolving;
  const runs = resolveRuns(content, resolving);
  const words = runs
    .map((run) => (run.kind === 'text' ? run.text : ''))
    .join('')
    .trim();
  const known = sources.get(words);
  if (known) return known.number;
  const number = sources.size + 1;
  sources.set(words, { number, runs });
  return number;
}

const longWord = /[^\s\u200b]{40,}/gu;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Lets words that no line holds break. */
function breakLongWords(text: string): string {
  return text.replace(longWord, (word) =>
    Array.from(graphemes.segment(word), ({ segment }, index) =>
      index > 0 && index % 8 === 0 ? `\u200b${segment}` : segment,
    ).join(''),
  );
}
