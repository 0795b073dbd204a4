// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ExactReturn, PopulationYear, ReturnCell, ReturnView } from '@palermo/contract';
import { textTable, type Row } from '../output.ts';

export function describePopulation(years: readonly PopulationYear[]): string {
  return textTable(
    ['year', 'total', 'female', 'male', 'children', 'source'],
    years.map(({ year, ...rest }): Row => ({ year: String(year), ...rest })),
  );
}

export function describeChecklist({ checklist, kind, year, state }: ReturnView): string {
  const lines = checklist.map(({ level, what, why, count, of, organisationKinds }) => {
    const share = count === null ? '' : ` ${count}${of === null ? '' : ` of ${of}`}.`;
    const who = organisationKinds.length === 0 ? '' : ` Who can supply it: ${organisationKinds.join(', ')}.`;
    return `${{ stops: 'STOPS', missing: 'missing', note: 'note' }[level].padEnd(8)} ${what}${share} ${why}${who}\n`;
  });
  return [`${kind} ${year}: ${state}\n`, ...(lines.length === 0 ? ['Nothing is missing.\n'] : lines)].join('');
}

function textOf(cell: ReturnCell | null): string {
  if (cell === null) return '';
  return cell.kind === 'count' ? String(cell.count) : '*';
}

export function describeExact({ recipient, tables, commentsMissing, comparedWith }: ExactReturn): string {
  const compared = {
    exactReturn: 'Compared with the exact figures of the year before, as released.\n',
    protected: 'Changes are told from the protected figures of both years.\n',
  }[comparedWith];
  const waiting =
    commentsMissing.length === 0 ? '' : `${commentsMissing.length} figures need a comment with the release.\n`;
  return [`Confidential: for ${recipient}, not for publication\n\n`, ...tablesOf(tables), compared, waiting].join('');
}

function tablesOf(tables: ReturnView['tables']): string[] {
  return tables.map(({ title, figures }) => {
    const rows = figures.map(({ key, label, cell, lastYear, change, comment }): Row => {
      const beyond = change.kind === 'beyond' ? (comment ? 'explained' : 'COMMENT') : '';
      return { figure: label, now: textOf(cell), before: textOf(lastYear), change: beyond, key };
    });
    return `${title}\n${textTable(['figure', 'now', 'before', 'change', 'key'], rows)}\n`;
  });
}

export function describeFigures({ tables, commentsMissing, comparedWith }: ReturnView): string {
  const compared = {
    releasedReturn: 'Compared with the return of the year before, as released.\n',
    countedNow: 'Compared with the year before, counted now.\n',
    nothing: 'There are no figures of the year before.\n',
  }[comparedWith];
  const waiting =
    commentsMissing.length === 0 ? '' : `${commentsMissing.length} figures changed beyond noise and need a comment.\n`;
  return [...tablesOf(tables), compared, waiting, 'Withheld figures are marked *.\n'].join('');
}
