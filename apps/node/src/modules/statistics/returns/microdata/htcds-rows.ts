// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createMicrodataTable, kAnonymise, microdataRows } from '@palermo/evidence';
import { decisionMakerOf, writeHtcdsCode } from '../../../cases/index.ts';
import type { MicrodataRecord } from '../../store-microdata.ts';
import { sortRows, type MicrodataFile } from './microdata-file.ts';

type Field = readonly [column: string, list: string, codesOf: (record: MicrodataRecord) => readonly (string | null)[]];

const separator = ';';

/** The coded columns of HTCDS that tell of a victim without naming anybody. */
const fields: readonly Field[] = [
  ['prs_Gender', 'gender', ({ gender }) => [gender]],
  ['prs_Citizenship', 'country', ({ citizenship }) => citizenship],
  ['vic_TraffickingStatus', 'outcome', ({ outcome }) => [outcome]],
  ['vic_TraffickingStatusDecisionMakingOrg', 'decisionMaker', ({ decidedBy }) => [decisionMakerOf(decidedBy)]],
  ['vic_RelationshipToTrafficker', 'relationshipToTrafficker', (record) => record.relationshipToTrafficker],
  ['vic_MethodOfRecruitment', 'recruitment', ({ recruitment }) => recruitment],
  ['vic_MethodsOfControl', 'meansOfControl', ({ meansOfControl }) => meansOfControl],
  ['vic_TypeOfExploitation', 'exploitation', ({ exploitation }) => exploitation],
  ['vic_ForcedLabourIndustry', 'industry', ({ industry }) => industry],
  ['vic_TypeOfSexExploitation', 'sexualExploitation', ({ sexualExploitation }) => sexualExploitation],
];

const htcdsReturnColumns: readonly string[] = fields.map(([column]) => column);

/** The coded columns of HTCDS 2.0 without anything that names, every row like at least k − 1 others. */
export function makeHtcdsFile(records: readonly MicrodataRecord[], { k }: { readonly k: number }): MicrodataFile {
  const rows = records.map((record) =>
    fields.map(([, list, codesOf]) => {
      const written = codesOf(record).flatMap((code) => (code === null ? [] : [writeHtcdsCode(list, code)]));
      return [...new Set(written)].join(separator);
    }),
  );
  const table = createMicrodataTable(htcdsReturnColumns, rows, { multiValue: separator });
  const { table: anonymous } = kAnonymise(table, { k, columns: htcdsReturnColumns });
  return { columns: htcdsReturnColumns, rows: sortRows([...microdataRows(anonymous, separator).rows]), k };
}
