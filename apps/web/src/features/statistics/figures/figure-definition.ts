// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode } from '@palermo/contract';
import { type Filter, narrow } from '../filters/filter.ts';

/** How the answer to a figure's question is drawn. */
export type Drawing =
  /** Columns over time. */
  | 'columns'
  | 'bars'
  /** Countries coloured by their victims. */
  | 'map'
  /** Lines over time, one for each code of the second dimension. */
  | 'lines'
  /** Small columns over time, one set for each of the most frequent codes of the second dimension. */
  | 'panels'
  /** Sex to either side, age upward. */
  | 'pyramid'
  /** Arcs from citizenship to country of exploitation. */
  | 'flows'
  /** Bars of several groups beside each other, each in percent of its own. */
  | 'groups';

/** A group of victims beside others in one figure. */
export interface FigureGroup {
  /** Names it in the messages: `groups.<id>`. */
  readonly id: string;
  readonly only: Filter;
}

/** One figure: a question about one or two dimensions, of whom, and how its answer is drawn. */
export interface FigureDefinition {
  /** Names its question in the messages: `figures.<id>`. */
  readonly id: string;
  readonly by: readonly [DimensionCode] | readonly [DimensionCode, DimensionCode];
  readonly drawing: Drawing;
  /** How much of the width of a wide page it takes. */
  readonly span: 'third' | 'half' | 'full';
  /** Whom the figure is about, whatever else is chosen. */
  readonly only?: Filter;
  /** What it counts by instead where the node refuses the first as too detailed. */
  readonly coarser?: readonly [DimensionCode] | readonly [DimensionCode, DimensionCode];
  /** For the drawing `groups`: who stands beside whom. */
  readonly groups?: readonly FigureGroup[];
}

/** Most bars of a drawing; further rows are in the table. */
export const barsMax = 12;
/** Most bars beneath a map. */
export const barsUnderMapMax = 8;

/** One selection of a figure: what is counted there and what it is called beside others. */
export interface FigureSelection {
  /** Of a group, its id; `compared` for the other side of a comparison; otherwise `chosen`. */
  readonly id: string;
  readonly filter: Filter;
}

/**
 * The selections that a figure counts: one, two where it is compared, or its groups. A group that the filter leaves nobody
 * of is left out, and so is the comparison where a figure has groups or two dimensions.
 */
export function selectionsOf(
  figure: FigureDefinition,
  { filter, compared }: { readonly filter: Filter; readonly compared: Filter | undefined },
): readonly FigureSelection[] {
  const chosen = narrow(filter, figure.only ?? []);
  if (chosen === undefined) return [];
  if (figure.groups) {
    return figure.groups.flatMap(({ id, only }) => {
      const group = narrow(chosen, only);
      return group === undefined ? [] : [{ id, filter: group }];
    });
  }
  const other = compared === undefined || !isComparable(figure) ? undefined : narrow(compared, figure.only ?? []);
  return [{ id: 'chosen', filter: chosen }, ...(other === undefined ? [] : [{ id: 'compared', filter: other }])];
}

export function isComparable({ by, groups }: FigureDefinition): boolean {
  return by.length === 1 && groups === undefined;
}
