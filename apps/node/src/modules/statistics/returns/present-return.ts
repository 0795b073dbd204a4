// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  microdataReturns,
  returnFormats,
  type AccountId,
  type ReturnFigure,
  type ReturnSummary,
  type ReturnView,
} from '@palermo/contract';
import type { Language } from '@palermo/terms';
import { hasRole, type Actor } from '../../../kernel/actor.ts';
import { mayReleaseReturns } from '../policy.ts';
import type { CommentRow, FileRow, ReturnRow } from '../store-returns.ts';
import { withoutWithheld, type ChecklistFact } from './checklist.ts';
import { compareCells } from './compare-figures.ts';
import { labelOfFigure, sentenceOfFigure, titleOfTable, wordsOfFact } from './describe-figure.ts';
import { whereOf, type CountedFigure } from './return-figure.ts';
import type { ReturnSnapshot } from './return-snapshot.ts';

export function presentSummary(row: ReturnRow): ReturnSummary {
  const { id, kind, year, state, createdAt, proposedAt, releasedAt } = row;
  return {
    id,
    kind,
    year,
    state,
    createdAt: createdAt.toISOString(),
    proposedAt: proposedAt?.toISOString() ?? null,
    releasedAt: releasedAt?.toISOString() ?? null,
  };
}

export interface ReturnParts {
  readonly row: ReturnRow;
  /** Undefined where the actor may not count a draft. */
  readonly snapshot: ReturnSnapshot | undefined;
  readonly comments: readonly CommentRow[];
  readonly files: readonly FileRow[];
  readonly vintageName: string | null;
  readonly names: ReadonlyMap<AccountId, string>;
}

/** Keys of figures that changed beyond noise and of which nobody said why. */
export function commentsMissing(snapshot: ReturnSnapshot, comments: readonly CommentRow[]): string[] {
  const said = new Set(comments.map(({ figure }) => figure));
  return snapshot.tables.flatMap(({ figures }) =>
    figures
      .filter(({ key, cell }) => compareCells(snapshot.lastYear.cells[key] ?? null, cell).kind === 'beyond')
      .map(({ key }) => key)
      .filter((key) => !said.has(key)),
  );
}

/** What the actor may do with a return at this point. */
export function actsOn(row: ReturnRow, actor: Actor): ReturnView['may'] {
  const analyst = hasRole(actor, 'analyst');
  const draft = row.state === 'draft';
  const own = actor.duty === 'account' && actor.accountId === row.proposedBy;
  const releases = mayReleaseReturns(actor).allowed;
  const microdata = microdataReturns.includes(row.kind);
  const exact = row.figures === 'exact';
  const decides = row.state === 'proposed' && releases && !own;
  return {
    comment: analyst && draft,
    propose: analyst && draft,
    withdraw: row.state === 'proposed' && (analyst || releases),
    release: decides,
    discard: analyst && draft,
    // Rows of persons and exact figures leave the node only after two people agreed; whoever releases looks at them first,
    // at exact figures on the page.
    download: row.state === 'released' || (!exact && (microdata ? decides : !draft || analyst)),
    trace: analyst,
    readExact: exact && (decides || (row.state === 'released' && (analyst || releases))),
  };
}

/** What a return lacks; where its figures are exact nothing is withheld from who receives it. */
function checklistOf({ figures }: ReturnRow, snapshot: ReturnSnapshot | undefined): readonly ChecklistFact[] {
  const facts = snapshot?.checklist ?? [];
  return figures === 'exact' ? withoutWithheld(facts) : facts;
}

export function presentFigure(
  figure: CountedFigure,
  {
    snapshot,
    comment,
    names,
    language,
  }: {
    readonly snapshot: { readonly lastYear: Pick<ReturnSnapshot['lastYear'], 'cells'> };
    readonly comment: CommentRow | undefined;
    readonly names: ReturnParts['names'];
    readonly language: Language;
  },
): ReturnFigure {
  const lastYear = snapshot.lastYear.cells[figure.key] ?? null;
  return {
    key: figure.key,
    label: labelOfFigure(figure, language),
    words: sentenceOfFigure(figure, language),
    where: whereOf(figure.selection),
    unit: figure.unit,
    cell: figure.cell,
    rate: figure.rate,
    lastYear,
    change: compareCells(lastYear, figure.cell),
    comment: comment
      ? { words: comment.words, by: names.get(comment.accountId) ?? null, at: comment.at.toISOString() }
      : null,
  };
}

/** A return as people see it, in their language. */
export function presentReturn(parts: ReturnParts, actor: Actor, language: Language): ReturnView {
  const { row, snapshot, comments, files, vintageName, names } = parts;
  const byFigure = new Map(comments.map((comment) => [comment.figure, comment]));
  return {
    ...presentSummary(row),
    vintageId: row.vintageId,
    vintageName,
    figures: row.figures,
    recipient: row.recipient,
    checklist: checklistOf(row, snapshot).map((fact) => {
      const { code, level, count, of, organisationKinds, link } = fact;
      const detail = fact.dimension ?? fact.flag;
      const name = detail === null ? code : `${code}.${detail}`;
      return { code: name, level, ...wordsOfFact(fact, language), count, of, organisationKinds, link };
    }),
    tables: (snapshot?.tables ?? []).map((table) => ({
      key: table.key,
      title: titleOfTable(table, language),
      figures: snapshot
        ? table.figures.map((figure) =>
            presentFigure(figure, { snapshot, comment: byFigure.get(figure.key), names, language }),
          )
        : [],
    })),
    comparedWith: snapshot?.lastYear.from ?? 'nothing',
    commentsMissing: snapshot ? commentsMissing(snapshot, comments) : [],
    microdata: snapshot?.microdata ?? null,
    formats: [...returnFormats[row.kind]],
    files: files.map(({ variant, name, byteCount, sha256 }) => {
      const [format, tags] = variant.split('-');
      return { format: format as ReturnView['formats'][number], hxl: tags === 'hxl', name, byteCount, sha256 };
    }),
    proposedBy: row.proposedBy && (names.get(row.proposedBy) ?? null),
    releasedBy: row.releasedBy && (names.get(row.releasedBy) ?? null),
    may: actsOn(row, actor),
  };
}
