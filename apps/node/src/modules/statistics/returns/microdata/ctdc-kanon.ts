// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createMicrodataTable, kAnonymise, microdataRows } from '@palermo/evidence';
import { findCode } from '@palermo/terms';
import type { MicrodataRecord } from '../../store-microdata.ts';
import { firstCountry, genderOf, isKnown, isSet } from './ctdc-flags.ts';
import { kanonColumns, kanonGroups, type FlagGroup } from './ctdc-kanon-layout.ts';
import { sortRows, type MicrodataFile } from './microdata-file.ts';

/** How CTDC's file writes that a value is missing, or was taken away. */
const missing = '-99';

const rules = kanonGroups.flatMap((group) => group.rules);
/** Columns that are made anonymous; every other column of the file follows from them. */
const basis = [
  'Datasource',
  'gender',
  'ageBroad',
  'majorityStatus',
  'citizenship',
  'CountryOfExploitation',
  ...rules.map(({ variable }) => variable),
];

function basisRow(record: MicrodataRecord): string[] {
  const majority =
    record.majority === null ? '' : (findCode('majority', record.majority)?.crosswalk?.['ctdcKanon'] ?? '');
  return [
    record.organisationKind === 'hotline' ? 'Hotline' : 'Case Management',
    genderOf(record, 'ctdcKanon'),
    record.ageGroup ?? '',
    majority,
    firstCountry(record.citizenship, 'alpha2'),
    firstCountry(record.countryOfExploitation, 'alpha2'),
    ...rules.map((rule) => (isSet(rule, record) ? '1' : '')),
  ];
}

/**
 * Whether the flags of a group that are not set may be written as 0 for all rows that are alike: only when of every one of
 * them it is known which flags hold and none was taken away. It follows from what the rows share, so that a 0 tells no row
 * of a class from another.
 */
type GroupKnowledge = 'complete' | 'unknown' | 'partial';

function knowledgeOf(group: FlagGroup, members: readonly Member[]): GroupKnowledge {
  const { records, lost } = {
    records: members.map(({ record }) => record),
    lost: members.some(({ before, after }) =>
      group.rules.some(({ variable }) => {
        const place = basis.indexOf(variable);
        return before[place] !== after[place];
      }),
    ),
  };
  if (lost) return 'partial';
  if (records.every((record) => isKnown(group.field, record))) return 'complete';
  return records.some((record) => isKnown(group.field, record)) ? 'partial' : 'unknown';
}

interface Member {
  readonly record: MicrodataRecord;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function writeGroup(
  group: FlagGroup,
  value: (variable: string) => string,
  knowledge: GroupKnowledge,
): Map<string, string> {
  const zero = knowledge === 'complete' ? '0' : missing;
  const written = new Map<string, string>();
  const words: string[] = [];
  for (const rule of group.rules) {
    // A variable without any code of ours has no value at all.
    const set = value(rule.variable) === '1';
    written.set(rule.variable, set ? '1' : rule.codes.length === 0 ? missing : zero);
    if (set) words.push(rule.words);
  }
  if (group.notSpecified !== undefined) {
    const none = words.length === 0 && knowledge === 'unknown';
    written.set(group.notSpecified, none ? '1' : words.length > 0 || knowledge === 'complete' ? '0' : missing);
    if (none) words.push(group.field === 'relationshipToTrafficker' ? 'Unknown/Not specified' : 'Not Specified');
  }
  if (group.concatenated !== undefined) written.set(group.concatenated, words.length === 0 ? missing : words.join(';'));
  return written;
}

function writeClass(members: readonly Member[], year: number): string[][] {
  const [first] = members;
  if (!first) return [];
  const value = (column: string): string => first.after[basis.indexOf(column)] ?? '';
  const cells = new Map<string, string>([
    ['yearOfRegistration', String(year)],
    ...basis.slice(0, 6).map((column): [string, string] => [column, value(column)]),
  ]);
  for (const group of kanonGroups) {
    for (const [column, cell] of writeGroup(group, value, knowledgeOf(group, members))) cells.set(column, cell);
  }
  const row = kanonColumns.map((column) => cells.get(column) || missing);
  return members.map(() => row);
}

/**
 * CTDC's k-anonymised layout: 63 variables, flags 1, 0 or −99, lists joined by `;`. Values are taken away until every row
 * equals at least k − 1 others in all of its columns.
 */
export function makeKanonFile(
  records: readonly MicrodataRecord[],
  { year, k }: { readonly year: number; readonly k: number },
): MicrodataFile {
  const before = records.map(basisRow);
  const { table } = kAnonymise(createMicrodataTable(basis, before), { k, columns: basis });
  const after = [...microdataRows(table).rows];
  const members = records.map((record, index): Member => {
    return { record, before: before[index] ?? [], after: after[index] ?? [] };
  });
  const classes = Map.groupBy(members, (member) => member.after.join('\u0000'));
  const rows = [...classes.values()].flatMap((alike) => writeClass(alike, year));
  return { columns: kanonColumns, rows: sortRows(rows), k };
}
