// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ExactReturn } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import type { CommentRow, ReturnRow } from '../../store-returns.ts';
import { titleOfTable } from '../describe-figure.ts';
import { presentFigure, type ReturnParts } from '../present-return.ts';
import { changeOfExact, exactCommentsMissing, type ExactAndProtected } from './compare-exact.ts';

interface ExactWords {
  readonly comments: readonly CommentRow[];
  readonly names: ReturnParts['names'];
  readonly language: Language;
}

/** Exact figures with how they stand to the year before. */
export function presentExact(
  { recipient }: ReturnRow,
  both: ExactAndProtected,
  { comments, names, language }: ExactWords,
): ExactReturn {
  const { exact, shown } = both;
  const byFigure = new Map(comments.map((comment) => [comment.figure, comment]));
  const before = { lastYear: { cells: exact.lastYear ?? shown.lastYear.cells } };
  return {
    recipient: recipient ?? '',
    tables: exact.tables.map((table) => ({
      key: table.key,
      title: titleOfTable(table, language),
      figures: table.figures.map((figure) => ({
        ...presentFigure(figure, { snapshot: before, comment: byFigure.get(figure.key), names, language }),
        change: changeOfExact(both, figure),
      })),
    })),
    comparedWith: exact.lastYear ? 'exactReturn' : 'protected',
    commentsMissing: exactCommentsMissing(both, new Set(byFigure.keys())),
  };
}
