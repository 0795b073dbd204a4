// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DefectKind, PublishedUnit } from '@palermo/contract';
import type { Defect, Observation } from './observation.ts';

export interface JudgedUnits {
  readonly observations: readonly Observation[];
  readonly defects: readonly Defect[];
}

interface Verdict {
  readonly unit: PublishedUnit;
  readonly kind: 'unitContradictsValues' | 'unitContradictsSeries' | 'unitNotWritten';
  readonly done: string;
}

/**
 * Looks at the units of a table against its figures. Persons come in whole numbers; SDG 16.2.2 is a count or a rate per
 * 100,000, never a percentage; several units are several series. What is contradicted is kept as `unclear`, with its
 * figures: it is added to nothing and compared with nothing.
 */
export function judgeUnits(observations: readonly Observation[]): JudgedUnits {
  const groups = Map.groupBy(observations, ({ indicator, unit, unitWritten }) =>
    JSON.stringify([indicator, unit, unitWritten]),
  );
  const verdicts = new Map([...groups].map(([key, group]) => [key, judge(group)]));
  const mixed = new Set(observations.map(({ unit, unitWritten }) => `${unit}|${unitWritten}`)).size > 1;
  const [largest] = [...groups.values()].toSorted((one, other) => other.length - one.length);
  const defects: Defect[] = [];
  const judged = observations.map((observation) => {
    const { indicator, unit, unitWritten, row } = observation;
    const verdict = verdicts.get(JSON.stringify([indicator, unit, unitWritten]));
    const kinds: DefectKind[] = [];
    if (verdict) {
      defects.push({
        kind: verdict.kind,
        row,
        column: null,
        written: unitWritten,
        done: verdict.done,
        rejected: false,
      });
      kinds.push(verdict.kind);
    }
    if (mixed && largest?.[0] && largest[0].unitWritten !== unitWritten) {
      const done = 'kept as a series of its own';
      defects.push({ kind: 'mixedUnits', row, column: null, written: unitWritten, done, rejected: false });
      kinds.push('mixedUnits');
    }
    return kinds.length === 0
      ? observation
      : { ...observation, unit: verdict?.unit ?? unit, flags: [...observation.flags, ...kinds] };
  });
  return { observations: judged, defects };
}

function judge(group: readonly Observation[]): Verdict | undefined {
  const [first] = group;
  if (!first) return undefined;
  const broken = group.find(({ low, high }) => !Number.isInteger(low) || !Number.isInteger(high));
  if (first.unit === 'count' && broken) {
    return {
      unit: 'unclear',
      kind: 'unitContradictsValues',
      done: `kept with its unit unclear: ${broken.written} is no number of persons`,
    };
  }
  if (first.unit === 'percent') {
    return {
      unit: 'unclear',
      kind: 'unitContradictsSeries',
      done: 'kept with its unit unclear: this indicator is no percentage',
    };
  }
  if (first.unit !== 'unclear') return undefined;
  if (broken || first.unitWritten.trim() !== '') {
    return { unit: 'unclear', kind: 'unitNotWritten', done: 'kept with its unit unclear: no known unit is written' };
  }
  return { unit: 'count', kind: 'unitNotWritten', done: 'read as a count: all figures are whole numbers' };
}
