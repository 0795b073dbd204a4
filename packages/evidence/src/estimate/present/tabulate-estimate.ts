// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { isRefusal } from '../run-methods.ts';
import type { Diagnosis, MethodResult, UndetectedEstimate } from '../estimation.ts';
import { estimateSpeech, type EstimateSpeech } from './estimate-speech.ts';
import type { EstimateLanguage, TableWords } from './estimate-words.ts';

/** A table for a statistician. Cells are written in the language; numbers are to be set to the end of their column. */
export interface EstimateTable {
  readonly key: string;
  readonly title: string;
  readonly note: string | undefined;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

type ColumnName = keyof TableWords['columns'];

/** What tables are made with: words, and how a table and a number are written. */
interface Tabulator {
  readonly words: TableWords;
  readonly speech: EstimateSpeech;
  /** @param columns names of columns; those of words are led by a colon */
  table(
    key: string,
    title: string,
    columns: readonly (ColumnName | `:${ColumnName}`)[],
    rows: readonly (readonly (string | number | null)[])[],
    note?: string,
  ): EstimateTable | undefined;
}

/**
 * **All that stands behind an estimate, as tables**: every method, the lists and pairs, the steps of the choice, coefficients,
 * fit, figures of the bootstrap, weights of models, and sensitivities. Tables without rows are left out.
 */
export function tabulateEstimate(result: UndetectedEstimate, language: EstimateLanguage): readonly EstimateTable[] {
  const tabulator = createTabulator(language);
  const { words, table } = tabulator;
  return [
    methodTable(result, tabulator),
    table(
      'lists',
      words.lists,
      [':list', 'people', 'alone'],
      result.lists.map(({ list, people, alone }) => [list, people, alone]),
    ),
    table(
      'pairs',
      words.pairs,
      [':pair', 'overlap'],
      result.pairs.map(({ lists, people }) => [lists.join(' & '), people]),
    ),
    stepTable(result, tabulator),
    ...result.methods.flatMap((method) => tablesOfMethod(method, tabulator)),
    ...sensitivityTables(result, tabulator),
    strataTable(result, tabulator),
  ].filter((each) => each !== undefined);
}

function createTabulator(language: EstimateLanguage): Tabulator {
  const speech = estimateSpeech(language);
  const words = speech.words.tables;
  return {
    words,
    speech,
    table(key, title, columns, rows, note) {
      if (rows.length === 0) return undefined;
      return {
        key,
        title,
        note,
        columns: columns.map((column) => ({
          label: words.columns[column.replace(':', '') as ColumnName],
          numeric: !column.startsWith(':'),
        })),
        rows: rows.map((row) =>
          row.map((cell) => (cell === null ? '–' : typeof cell === 'number' ? speech.figure(cell) : cell)),
        ),
      };
    },
  };
}

function methodTable({ methods, observed }: UndetectedEstimate, { words, speech, table }: Tabulator) {
  const rows = methods.map(({ method, estimate, lower, upper, diagnostics }) => {
    const name = speech.words.methods[method];
    if (estimate === null) {
      const reason = textOf(diagnostics['reason']);
      const because = isRefusal(reason) ? speech.words.refusals[reason] : '';
      return [name, speech.words.notEstimable, null, null, null, because];
    }
    const people = (value: number | null): string => (value === null ? '–' : speech.figure(value, 7));
    const interval = {
      stepwise: diagnostics['interval'] === 'BCa bootstrap' ? words.intervals.bootstrap : words.intervals.model,
      bic: words.intervals.model,
      'bic-average': words.intervals.mixture,
      dga: words.intervals.posterior,
      'latent-class': words.intervals.posterior,
    }[method];
    return [name, people(estimate), people(lower), people(upper), people(estimate - observed), interval];
  });
  return table(
    'methods',
    words.methods,
    [':method', 'estimate', 'lower', 'upper', 'undetected', ':interval'],
    rows,
    `${words.notes.methods} ${words.notes.coverage}`,
  );
}

function stepTable({ methods }: UndetectedEstimate, { words, table }: Tabulator) {
  const steps = methods.find(({ method }) => method === 'stepwise')?.diagnostics['steps'];
  const rows = (Array.isArray(steps) ? (steps as readonly Record<string, Diagnosis>[]) : [])
    .filter(({ chosen }) => chosen !== null)
    .map(({ chosen, overlap, expected, logP, estimateBefore }, index) => [
      index + 1,
      textOf(chosen),
      numberOf(overlap),
      numberOf(expected),
      numberOf(logP),
      numberOf(estimateBefore),
    ]);
  return table('steps', words.steps, ['step', ':pair', 'overlap', 'expected', 'logP', 'estimate'], rows);
}

function tablesOfMethod(result: MethodResult, tabulator: Tabulator): (EstimateTable | undefined)[] {
  const { words, speech, table } = tabulator;
  const { method, coefficients = [], fit = [], models = [] } = result;
  const name = speech.words.methods[method];
  return [
    figureTable(result, tabulator),
    table(
      `coefficients-${method}`,
      words.coefficients(name),
      [':term', 'coefficient', 'error'],
      coefficients.map(({ term, estimate, error }) => [
        term === '' ? words.constant : term,
        estimate === null ? '−∞' : estimate,
        error,
      ]),
      coefficients.some(({ estimate }) => estimate === null) ? words.notes.empty : undefined,
    ),
    table(
      `models-${method}`,
      words.models(name),
      [':model', 'weight', 'bic', 'estimate'],
      models.map(({ terms, weight, bic, estimate }) => [terms.join(', '), speech.figure(weight, 3), bic, estimate]),
    ),
    table(
      `fit-${method}`,
      words.fit(name),
      [':list', 'observed', 'expected'],
      fit.map(({ lists, observed, expected }) => [lists, observed, speech.figure(expected, 4)]),
    ),
  ];
}

function figureTable({ method, diagnostics }: MethodResult, { words, speech, table }: Tabulator) {
  const write = (value: Diagnosis | undefined): string => {
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value === 'number') return speech.figure(value);
    return Array.isArray(value) ? value.map((each) => write(each as Diagnosis)).join(' · ') : textOf(value);
  };
  const rows = Object.entries(words.diagnostics)
    .filter(([key]) => diagnostics[key] !== undefined && diagnostics[key] !== null)
    .map(([key, label]) => [label, write(diagnostics[key])]);
  const note = diagnostics['existence'] === undefined ? undefined : words.notes.existence;
  return table(`figures-${method}`, words.figures(speech.words.methods[method]), [':figure', 'value'], rows, note);
}

function sensitivityTables({ sensitivity, methods }: UndetectedEstimate, { words, speech, table }: Tabulator) {
  const people = (value: number | null): string => (value === null ? speech.words.notEstimable : speech.figure(value));
  const priors = methods.find(({ method }) => method === 'dga')?.diagnostics['priorSweep'];
  return [
    table(
      'thresholds',
      words.thresholds,
      ['threshold', 'estimate'],
      sensitivity.thresholds.map(({ threshold, estimate }) => [threshold, people(estimate)]),
    ),
    table(
      'priors',
      words.priors,
      ['delta', 'estimate'],
      (Array.isArray(priors) ? (priors as readonly Record<string, Diagnosis>[]) : []).map(({ delta, median }) => [
        numberOf(delta),
        people(numberOf(median)),
      ]),
      words.notes.priors,
    ),
    table(
      'omissions',
      words.omissions,
      [':without', 'observed', 'estimate'],
      sensitivity.leaveOneListOut.map(({ without, observed, estimate }) => [without, observed, people(estimate)]),
    ),
    table(
      'consistency',
      words.consistency,
      [':list', 'truth', 'seenElsewhere', 'estimate'],
      sensitivity.internalConsistency.map(({ list, truth, seenElsewhere, estimate }) => [
        list,
        truth,
        seenElsewhere,
        people(estimate),
      ]),
      words.notes.consistency,
    ),
    table(
      'hidden',
      words.hidden,
      ['factor', 'estimate'],
      sensitivity.hiddenDependence.flatMap(({ factor, estimate }) =>
        estimate === null ? [] : [[factor, people(estimate)]],
      ),
      words.notes.hidden,
    ),
  ];
}

function strataTable({ strata }: UndetectedEstimate, { words, speech, table }: Tabulator) {
  if (strata === undefined) return undefined;
  const rows = strata.strata.map((each) => {
    const name = Object.values(each.levels).join(', ');
    if (each.status === 'not-estimable') return [name, each.observed, speech.words.notEstimable, null, null, null];
    return [name, each.observed, each.dark, each.estimate, each.lower, each.upper];
  });
  return table(
    'strata',
    words.strata,
    [':group', 'observed', 'undetected', 'estimate', 'lower', 'upper'],
    rows,
    words.notes.strata,
  );
}

function numberOf(value: Diagnosis | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function textOf(value: Diagnosis | undefined): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
}
