// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type AnswerOf, type readSourceColumns, SourceMapping, SourceRole, yearOfColumn } from '@palermo/contract';

/** What a column can hold; a column that holds none of it is not read. */
export type ColumnRole = SourceRole | 'value';
export const columnRoles: readonly ColumnRole[] = ['value', ...SourceRole.options];

/** What a person says of the columns of a table, whole or not yet. */
export interface ColumnChoice {
  readonly roles: Readonly<Record<string, ColumnRole>>;
  readonly yearsAcross: boolean;
  readonly seriesRead: string | null;
}

type Proposal = AnswerOf<typeof readSourceColumns>['proposal'];

/** The choice that a proposal, or what was said before, comes to. */
export function choiceOf(said: Proposal & { readonly seriesRead?: string | null }): ColumnChoice {
  const roles: Record<string, ColumnRole> = {};
  for (const role of SourceRole.options) {
    const column = said.columns[role];
    if (column !== undefined) roles[column] = role;
  }
  for (const column of said.values) roles[column] = 'value';
  return { roles, yearsAcross: said.yearsAcross, seriesRead: said.seriesRead ?? null };
}

/** Gives a column a role. Of all roles but figures there is one column, so another loses it. */
export function withRole(choice: ColumnChoice, column: string, role: ColumnRole | null): ColumnChoice {
  const kept = Object.entries(choice.roles).filter(
    ([name, other]) => name !== column && (role === 'value' || other !== role),
  );
  const roles = Object.fromEntries(role === null ? kept : [...kept, [column, role]]);
  const seriesColumn = (given: ColumnChoice['roles']) => Object.keys(given).find((name) => given[name] === 'series');
  const isSameSeries = seriesColumn(roles) === seriesColumn(choice.roles);
  return { ...choice, roles, seriesRead: isSameSeries ? choice.seriesRead : null };
}

/** Says whether the columns that are named after years hold the figures. */
export function withYearsAcross(choice: ColumnChoice, yearsAcross: boolean): ColumnChoice {
  const roles = Object.entries(choice.roles).filter(
    ([name, role]) => !yearsAcross || (role !== 'value' && role !== 'year' && yearOfColumn(name) === undefined),
  );
  return { ...choice, roles: Object.fromEntries(roles), yearsAcross };
}

export function columnOf({ roles }: ColumnChoice, wanted: ColumnRole): string | undefined {
  return Object.keys(roles).find((name) => roles[name] === wanted);
}

/** What is still to be said before the table can be read. */
export type Unsaid = 'value' | 'year' | 'series';

export function unsaidOf(choice: ColumnChoice): readonly Unsaid[] {
  const lacks = (role: ColumnRole): boolean => columnOf(choice, role) === undefined;
  return [
    ...(!choice.yearsAcross && lacks('value') ? (['value'] as const) : []),
    ...(!choice.yearsAcross && lacks('year') ? (['year'] as const) : []),
    ...(!lacks('series') && choice.seriesRead === null ? (['series'] as const) : []),
  ];
}

/** The mapping that a whole choice makes; undefined while something is unsaid. */
export function mappingOf(choice: ColumnChoice): SourceMapping | undefined {
  const columns = SourceRole.options.flatMap((role) => {
    const column = columnOf(choice, role);
    return column === undefined ? [] : [[role, column] as const];
  });
  const values = Object.keys(choice.roles).filter((name) => choice.roles[name] === 'value');
  const { yearsAcross, seriesRead } = choice;
  const mapping = { columns: Object.fromEntries(columns), values, yearsAcross, seriesRead };
  return SourceMapping.safeParse(mapping).data;
}
