// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { compareMicrodata } from './compare-microdata.ts';
import { kAnonymise } from './k-anonymise.ts';
import { microdataRows, type MicrodataTable } from './microdata-table.ts';
import { privateAggregates, type PrivateAggregates } from './private-aggregates.ts';
import { qualityOf, type Publication, type PublicationOptions, type PublicationQuality } from './publication.ts';
import { freeName, publishTables } from './publish-tables.ts';
import { synthesiseByFitting } from './synthesise-by-fitting.ts';
import { synthesiseRowSeeded } from './synthesise-row-seeded.ts';

/** Longest combinations that quality is told for. */
const comparedMax = 4;

/**
 * **Publishes microdata**: a table that may leave, with what a reader has to know of its quality.
 *
 * Five modes. `k-rows` blanks single values of real rows (`kAnonymise`). `k-synthetic` makes rows up from combinations that k
 * people share (`synthesiseRowSeeded`). `dp-aggregates` counts combinations with differential privacy (`privateAggregates`);
 * `dp-synthetic` makes rows up from those counts (`synthesiseByFitting`). `tables` counts exactly and withholds (`protectCube`).
 *
 * Only the differentially private modes bound what anybody can learn from all publications together, whatever they know already.
 *
 * Cost: that of the mode; `dp-synthetic` is made twice, so that its quality can be told without looking at the real table.
 *
 * @throws RangeError for options that have no answer
 * @example
 * publishMicrodata(table, { mode: 'dp-synthetic', epsilon: 12, k: 10, maxLength: 3, random, noise });
 */
export function publishMicrodata(table: MicrodataTable, options: PublicationOptions): Publication {
  if (table.columns.length === 0) throw new RangeError('the table has no columns');
  switch (options.mode) {
    case 'k-rows':
      return publishKRows(table, options);
    case 'k-synthetic':
      return publishKSynthetic(table, options);
    case 'dp-aggregates':
      return publishAggregates(table, options);
    case 'dp-synthetic':
      return publishPrivateSynthetic(table, options);
    case 'tables': {
      const { k, maxLength, onProgress } = options;
      return publishTables(table, {
        k,
        maxLength,
        onProgress: (done, total) => onProgress?.('Protecting tables', done, total),
      });
    }
  }
}

function publishKRows(table: MicrodataTable, { k, quasiIdentifiers, onProgress }: PublicationOptions): Publication {
  onProgress?.('Suppressing rare values');
  const columns = quasiIdentifiers ?? table.columns.map(({ name }) => name);
  const { table: result, ...cost } = kAnonymise(table, { k, columns });
  return microdataPublication(table, result, {
    mode: 'k-rows',
    guarantee: `In ${columns.length === table.columns.length ? 'all columns' : `the columns ${columns.join(', ')}`} every row is like at least ${k - 1} ${k === 2 ? 'other' : 'others'}.`,
    k,
    details: { quasiIdentifiers: columns, ...cost },
  });
}

function publishKSynthetic(
  table: MicrodataTable,
  { k, maxLength, random, onProgress }: PublicationOptions,
): Publication {
  onProgress?.('Making rows up');
  const result = synthesiseRowSeeded(table, { k, maxLength, random });
  return microdataPublication(table, result, {
    mode: 'k-synthetic',
    guarantee: `The rows are made up. No combination of up to ${maxLength} values is shown that fewer than ${k} people share.`,
    k,
    details: { maxLength },
  });
}

function publishAggregates(table: MicrodataTable, options: PublicationOptions): Publication {
  const aggregates = countPrivately(table, options, 0.55);
  const rows = aggregateRows(aggregates);
  const lengths = aggregates.lengths.map(({ length, counts, noise, estimated }) => ({
    length,
    combinations: counts.length,
    // The mean absolute value of normal noise.
    meanError: noise * Math.sqrt(2 / Math.PI),
    suppressed: estimated?.suppressed ?? null,
    fabricated: estimated?.fabricated ?? 0,
  }));
  return {
    columns: [...columnNames(aggregates), freeName(table, 'count')],
    rows,
    quality: {
      ...privateQuality(aggregates),
      mode: 'dp-aggregates',
      rows: rows.length,
      basis: 'derived-from-noise',
      lengths,
      suppressed: null,
      fabricated: null,
    },
  };
}

function publishPrivateSynthetic(table: MicrodataTable, options: PublicationOptions): Publication {
  const { random, onProgress } = options;
  // The fit weighs the evidence for a combination itself, so even weak ones are given to it.
  const aggregates = countPrivately(table, options, 1);
  const result = synthesiseByFitting(aggregates, {
    random,
    onProgress: (done, total) => onProgress?.('Fitting rows to the counts', done, total),
  });
  // Privacy is not at stake here: the real table has no part in it.
  const again = synthesiseByFitting(countPrivately(result, { ...options, noise: random }, 1), {
    random,
    onProgress: (done, total) => onProgress?.('Estimating the quality', done, total),
  });
  const { columns, rows } = microdataRows(result);
  return {
    columns,
    rows,
    quality: {
      ...privateQuality(aggregates),
      mode: 'dp-synthetic',
      rows: result.rowCount,
      basis: 'repeated-on-own-result',
      ...qualityOf(compareMicrodata(result, again, comparedMax)),
    },
    measured: compareMicrodata(table, result, comparedMax),
  };
}

function microdataPublication(
  table: MicrodataTable,
  result: MicrodataTable,
  told: Pick<PublicationQuality, 'mode' | 'guarantee' | 'details'> & { readonly k: number },
): Publication {
  const measured = compareMicrodata(table, result, comparedMax);
  const { columns, rows } = microdataRows(result);
  return {
    columns,
    rows,
    quality: { ...told, rows: result.rowCount, basis: 'measured', ...qualityOf(measured) },
    measured,
  };
}

function countPrivately(
  table: MicrodataTable,
  { epsilon, delta, maxLength, noise, onProgress }: PublicationOptions,
  fabrication: number,
): PrivateAggregates {
  return privateAggregates(table, {
    epsilon,
    ...(delta !== undefined && { delta }),
    maxLength,
    fabrication,
    random: noise,
    ...(onProgress && { onProgress: (step: string) => onProgress(capitalise(step)) }),
  });
}

function privateQuality({
  privacy,
  rowCount,
  lengths,
}: PrivateAggregates): Pick<PublicationQuality, 'guarantee' | 'privacy' | 'details'> {
  return {
    guarantee:
      `Differential privacy: whether one person is in the data changes the chance of any result by at most a factor of ` +
      `e^${privacy.epsilon}, except for a chance of ${privacy.delta.toExponential(1)}.`,
    privacy,
    details: {
      peopleAbout: rowCount,
      noise: lengths.map(({ length, noise, threshold, perRowMax }) => ({
        length,
        standardDeviation: noise,
        threshold,
        combinationsPerPersonMax: perRowMax,
      })),
    },
  };
}

/** One row for each reported combination: its values in their columns, the others blank, and its count. */
function aggregateRows(aggregates: PrivateAggregates): (string | number)[][] {
  const names = columnNames(aggregates);
  const placeOf = aggregates.columns.map(({ name, partOf }) => names.indexOf(partOf ?? name));
  return aggregates.lengths.flatMap(({ length, tuples, counts }) =>
    Array.from(counts, (count, index) => {
      const cells: string[] = names.map(() => '');
      for (const number of tuples.subarray(index * length, (index + 1) * length)) {
        const { column, value } = aggregates.attributes[number]!;
        const place = placeOf[column]!;
        cells[place] = cells[place] === '' ? value : `${cells[place]};${value}`;
      }
      return [...cells, count];
    }),
  );
}

function columnNames({ columns }: PrivateAggregates): string[] {
  return [...new Set(columns.map(({ name, partOf }) => partOf ?? name))];
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
