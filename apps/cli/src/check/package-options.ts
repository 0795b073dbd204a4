// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { publicationModes, type CheckOptions, type Finding, type PublicationMode } from '@palermo/evidence';
import type { OpenedPublication } from '../files/open-publication.ts';

type Facts = Readonly<Record<string, unknown>>;

/** What a data package says about itself, as options of a check, and what it should say and does not. */
export function packageOptions({ descriptor, quality }: OpenedPublication): {
  readonly options: Partial<CheckOptions>;
  readonly faults: readonly Finding[];
} {
  if (!descriptor) return { options: {}, faults: [] };
  const mode = modeOf(quality, descriptor);
  const privacy = objectIn(quality, 'privacy') ?? objectIn(descriptor, 'privacy');
  const isPrivate = mode === undefined ? typeof privacy?.['epsilon'] === 'number' : mode.startsWith('dp-');
  const missing = isPrivate ? ['epsilon', 'delta'].filter((name) => typeof privacy?.[name] !== 'number') : [];
  const missingErrors =
    isPrivate && quality !== undefined && !Array.isArray(quality['lengths']) ? ['how large its errors are'] : [];
  const k = quality?.['k'] ?? privacy?.['k'];
  const details = objectIn(quality, 'details');
  const quasi = details?.['quasiIdentifiers'];
  const isTable = mode === 'tables' || mode === 'dp-aggregates';
  const count = isTable ? lastField(descriptor) : undefined;
  return {
    options: {
      // Made-up rows: how many share a combination is not how many people do.
      isPrivate: isPrivate || mode === 'k-synthetic',
      ...(typeof k === 'number' && k >= 2 && { k }),
      ...(count !== undefined && { values: [count], several: severalFields(descriptor) }),
      ...(mode !== undefined && !isTable && { isMicrodata: true, multiValue }),
      ...(mode === 'k-rows' && isTexts(quasi) && { quasiIdentifiers: wholeColumns(quasi), sensitive: [] }),
    },
    faults: [...missing, ...missingErrors].map((name) => ({
      kind: 'no-privacy-stated',
      severity: 'medium',
      facts: { missing: name },
    })),
  };
}

function modeOf(quality: Facts | undefined, descriptor: Facts): PublicationMode | undefined {
  const written = quality?.['mode'] ?? descriptor['mode'];
  return publicationModes.find((mode) => mode === written);
}

function objectIn(facts: Facts | undefined, name: string): Facts | undefined {
  const value = facts?.[name];
  return typeof value === 'object' && value !== null ? (value as Facts) : undefined;
}

const multiValue = ';';

/** Columns of the file: a part of a column that holds several values is named after it. */
const wholeColumns = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.split(multiValue)[0] ?? name)),
];

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function dataFields({ resources }: Facts): Facts[] {
  const all = Array.isArray(resources) ? (resources as Facts[]) : [];
  const fields = objectIn(all.find(({ name }) => name === 'data') ?? all[0], 'schema')?.['fields'];
  if (!Array.isArray(fields)) return [];
  return fields.filter((field): field is Facts => typeof field === 'object' && field !== null);
}

function lastField(descriptor: Facts): string | undefined {
  const name = dataFields(descriptor).at(-1)?.['name'];
  return typeof name === 'string' ? name : undefined;
}

/** Columns of which the package says that one person is counted in several of their values. */
function severalFields(descriptor: Facts): string[] {
  return dataFields(descriptor).flatMap(({ name, several }) =>
    several === true && typeof name === 'string' ? [name] : [],
  );
}
