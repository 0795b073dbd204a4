// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ctdcSyntheticFlags } from '@palermo/terms';
import type { ColumnReading, ImportProfile } from '../import-types.ts';
import { flagReadings, plannedColumns } from './ctdc-columns.ts';

const FLAGS = flagReadings(ctdcSyntheticFlags);

/** Variables of the victim file (27) and of the victim and perpetrator file (16) that are neither flags nor countries. */
const VARIABLES: Readonly<Record<string, ColumnReading>> = {
  yearOfRegistration: { kind: 'attribute', attribute: 'yearOfRegistration' },
  yearRegister: { kind: 'attribute', attribute: 'yearOfRegistration' },
  ageBroad: { kind: 'attribute', attribute: 'ageGroup' },
  majorityStatus: { kind: 'attribute', attribute: 'majority' },
  traffickMonths: { kind: 'note' },
  recruiterRelationOther: { kind: 'note' },
  UN_COO_Region: { kind: 'field', field: 'regionOfCitizenship' },
  UN_COE_Region: { kind: 'field', field: 'regionOfExploitation' },
  // Each row has a victim with the perpetrators of the same case described together.
  IP_Gender: { kind: 'suspect', part: 'sex' },
  IP_ageBroad: { kind: 'suspect', part: 'ageGroup' },
  IP_citizen_UNRegion: { kind: 'suspect', part: 'regionOfCitizenship' },
  IP_Relation: { kind: 'suspect', part: 'relationship' },
  IP_PayMoney: { kind: 'suspect', part: 'paidMoney' },
  IP_Exploiter: { kind: 'suspectFlag', part: 'role', code: 'Exploiter' },
  IP_RecruiterBroker: { kind: 'suspectFlag', part: 'role', code: 'RecruiterBroker' },
  IP_TransactionProcess: { kind: 'suspectFlag', part: 'role', code: 'TransactionProcess' },
  IP_ControlAbuseKidnap: { kind: 'suspectFlag', part: 'role', code: 'ControlAbuseKidnap' },
};

/** Every variable whose name starts so speaks of a perpetrator, not of the victim. */
const PERPETRATOR_PREFIX = 'IP_';

function readingOf(column: string): ColumnReading {
  return VARIABLES[column] ?? FLAGS.get(column) ?? { kind: 'leftOut' };
}

/** The collaborative's synthetic datasets. A flag is 1 or empty, never 0: an empty one says nothing. */
export const ctdcSyntheticProfile: ImportProfile = {
  id: 'ctdc-synthetic',
  labelKey: 'import.profile.ctdcSynthetic',
  detect(columns) {
    const victims = columns.includes('meansDebtBondageEarnings') && columns.includes('yearOfRegistration');
    const perpetrators =
      columns.includes('yearRegister') && columns.some((column) => column.startsWith(PERPETRATOR_PREFIX));
    return victims || perpetrators ? 0.95 : 0;
  },
  plan(columns) {
    return {
      columns: columns.flatMap((column) => plannedColumns(column, readingOf)),
      labelRows: [],
      emptyRowsCount: true,
    };
  },
};
