// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createMicrodataTable, createRandom, microdataRows, synthesiseRowSeeded } from '@palermo/evidence';
import type { MicrodataRecord } from '../../store-microdata.ts';
import { firstCountry, genderOf, isSet, type FlagField, type FlagRule } from './ctdc-flags.ts';
import { sortRows, type MicrodataFile } from './microdata-file.ts';

function rule(variable: string, field: FlagField, ...codes: string[]): FlagRule {
  return { variable, words: variable, field, codes };
}

/** The flags of the synthetic layout; some stand for several of our codes, as CTDC merged them. */
const rules: readonly FlagRule[] = [
  rule('meansDebtBondageEarnings', 'meansOfControl', 'DebtBondage', 'TakesEarnings'),
  rule(
    'meansThreats',
    'meansOfControl',
    'PhysicalThreats',
    'ThreatensChildrenFamily',
    'UsesChildren',
    'ThreatsLawEnforcement',
  ),
  rule('meansAbusePsyPhySex', 'meansOfControl', 'PsychologicalAbuse', 'PhysicalAbuse', 'SexualAbuse'),
  rule('meansFalsePromises', 'meansOfControl', 'FalsePromises'),
  rule('meansDrugsAlcohol', 'meansOfControl', 'PsychoactiveSubstance'),
  rule(
    'meansDenyBasicNeeds',
    'meansOfControl',
    'RestrictsFinancialAccess',
    'RestrictsMovement',
    'RestrictsMedicalCare',
    'WithholdsNecessities',
  ),
  rule('meansExcessiveWorkHours', 'meansOfControl', 'ExcessiveWorkingHours'),
  rule('meansWithholdDocs', 'meansOfControl', 'WithholdsDocuments'),
  rule('isForcedLabour', 'exploitation', 'ForcedLabour'),
  rule('isSexualExploit', 'exploitation', 'SexualExploitation'),
  rule('isOtherExploit', 'exploitation', 'Other'),
  rule('typeOfLabourAgriculture', 'industry', 'A'),
  rule('typeOfLabourConstruction', 'industry', 'F'),
  rule('typeOfLabourDomesticWork', 'industry', 'T'),
  rule('typeOfLabourHospitality', 'industry', 'I'),
  rule('typeOfSexProstitution', 'sexualExploitation', 'Prostitution'),
  rule('typeOfSexPornography', 'sexualExploitation', 'Pornography'),
  rule('recruiterRelationIntimatePartner', 'relationshipToTrafficker'),
  rule('recruiterRelationFriend', 'relationshipToTrafficker', 'Acquainted'),
  rule('recruiterRelationFamily', 'relationshipToTrafficker', 'Familial'),
  rule('recruiterRelationOther', 'relationshipToTrafficker', 'Unacquainted'),
];

/** The 27 variables of the synthetic file in their order, codebook of February 2024. */
const syntheticColumns: readonly string[] = [
  'yearOfRegistration',
  'gender',
  'ageBroad',
  'citizenship',
  'CountryOfExploitation',
  'traffickMonths',
  ...rules.map(({ variable }) => variable),
];

/** Longest combination of values that is looked at: pairs and triples carry what users of the file ask for. */
const combinationLengthMax = 3;

/**
 * CTDC's synthetic layout: 27 variables of made-up persons, countries as ISO 3166-1 alpha-3, flags 1 or empty. No
 * combination of up to three values is shown that fewer than k of the country's records share.
 */
export function makeSyntheticFile(
  records: readonly MicrodataRecord[],
  { year, k, seed }: { readonly year: number; readonly k: number; readonly seed: string },
): MicrodataFile {
  const rows = records.map((record) => [
    String(year),
    genderOf(record, 'ctdcSynthetic'),
    record.ageGroup ?? '',
    firstCountry(record.citizenship, 'alpha3'),
    firstCountry(record.countryOfExploitation, 'alpha3'),
    '',
    ...rules.map((each) => (isSet(each, record) ? '1' : '')),
  ]);
  const table = createMicrodataTable(syntheticColumns, rows);
  const made = synthesiseRowSeeded(table, { k, maxLength: combinationLengthMax, random: createRandom(seed) });
  return { columns: syntheticColumns, rows: sortRows([...microdataRows(made).rows]), k };
}
