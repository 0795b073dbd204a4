// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { describe, expect, test } from 'vitest';
import { flowArcs, flowRings, flowsOf } from './flow-arcs.ts';

const rows: StatisticsTable['rows'] = [
  { codes: ['RO', 'IT'], cell: { kind: 'count', count: 72, percentOfKnown: 2.5 } },
  { codes: ['GB', 'GB'], cell: { kind: 'count', count: 111, percentOfKnown: 3.8 } },
  { codes: ['AL', 'IT'], cell: { kind: 'suppressed' } },
  { codes: ['RO', null], cell: { kind: 'count', count: 37, percentOfKnown: null } },
  { codes: ['NP', 'IN'], cell: { kind: 'count', count: 41, percentOfKnown: 1.4 } },
];
const places = new Map<string, readonly [number, number]>([
  ['RO', [500, 100]],
  ['IT', [480, 110]],
  ['GB', [440, 80]],
  ['AL', [490, 112]],
]);
const flows = flowsOf({ rows } as StatisticsTable);

describe('flows', () => {
  test('are those of which both ends are known, the largest first, withheld ones last', () => {
    expect(flows.map(({ code }) => code)).toEqual(['GB>GB', 'RO>IT', 'NP>IN', 'AL>IT']);
  });

  test('are drawn between countries that have a place; one that is withheld is not drawn', () => {
    const arcs = flowArcs(flows, places, { arcsMax: 10, scale: 1 });
    expect(arcs.map(({ flow }) => flow.code)).toEqual(['RO>IT']);
    expect(arcs[0]?.path).toMatch(/^M500\.0,100\.0Q/);
  });

  test('within a country are rings', () => {
    expect(flowRings(flows, places, 1).map(({ flow, x }) => [flow.code, x])).toEqual([['GB>GB', 440]]);
  });
});
