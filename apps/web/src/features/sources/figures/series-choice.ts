// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublishedSeries } from '@palermo/contract';

/** What is looked at, as the address of the page keeps it. */
export interface FiguresAddress {
  readonly area?: string;
  readonly source?: string;
  readonly indicator?: string;
  readonly dimension?: string;
  readonly category?: string;
  readonly sex?: string;
  readonly age?: string;
}

/** One thing that can be chosen among the series that are there. */
export interface SeriesChoice {
  readonly indicators: readonly string[];
  readonly dimensions: readonly string[];
  readonly categories: readonly string[];
  readonly sexes: readonly string[];
  readonly ages: readonly string[];
  readonly chosen: Required<Omit<FiguresAddress, 'area' | 'source'>>;
  /** The series of the choice, one for each table and unit. */
  readonly series: readonly PublishedSeries[];
}

/** The key of a category: its code, or the label of one that has none. */
export function categoryKey({ category: { code, label } }: PublishedSeries): string {
  return code === null || code === 'OTHER' ? `"${label}` : code;
}

function largest({ points }: PublishedSeries): number {
  return points.reduce((sum, { high }) => sum + high, 0);
}

function distinct(series: readonly PublishedSeries[], keyOf: (one: PublishedSeries) => string): string[] {
  return [...new Set(series.map(keyOf))];
}

function choose(wanted: string | undefined, among: readonly string[], preferred: string): string {
  if (wanted !== undefined && among.includes(wanted)) return wanted;
  return among.includes(preferred) ? preferred : (among[0] ?? '');
}

/** Narrows the series of a country down to the choice; what the address leaves open is what most people look at. */
export function chooseSeries(all: readonly PublishedSeries[], address: FiguresAddress): SeriesChoice {
  const indicators = distinct(all, ({ indicator }) => indicator);
  const indicator = choose(address.indicator, indicators, 'detectedVictims');
  const ofIndicator = all.filter((one) => one.indicator === indicator);
  const dimensions = distinct(ofIndicator, (one) => one.dimension);
  const dimension = choose(address.dimension, dimensions, 'total');
  const ofDimension = ofIndicator.filter((one) => one.dimension === dimension);
  const bySize = ofDimension.toSorted((one, other) => largest(other) - largest(one));
  const categories = distinct(bySize, categoryKey);
  const category = choose(address.category, categories, categories[0] ?? '');
  const ofCategory = ofDimension.filter((one) => categoryKey(one) === category);
  const sexes = distinct(ofCategory, ({ sex }) => sex);
  const sex = choose(address.sex, sexes, 'total');
  const ofSex = ofCategory.filter((one) => one.sex === sex);
  const ages = distinct(ofSex, (one) => one.age);
  const age = choose(address.age, ages, 'total');
  const series = ofSex.filter((one) => one.age === age);
  return {
    indicators,
    dimensions,
    categories,
    sexes,
    ages,
    chosen: { indicator, dimension, category, sex, age },
    series,
  };
}
