// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FlagField, FlagRule } from './ctdc-flags.ts';

/** A group of flags with the variable that says none was specified and the one that lists them in words. */
export interface FlagGroup {
  readonly field: FlagField;
  readonly rules: readonly FlagRule[];
  readonly notSpecified?: string;
  readonly concatenated?: string;
}

type Row = readonly [variable: string, words: string, ...codes: string[]];

function rules(field: FlagField, rows: readonly Row[]): FlagRule[] {
  return rows.map(([variable, words, ...codes]) => ({ variable, words, field, codes }));
}

/** The nineteen variables of means of control. */
const meansGroup: FlagGroup = {
  field: 'meansOfControl',
  rules: rules('meansOfControl', [
    ['meansOfControlDebtBondage', 'Debt bondage', 'DebtBondage'],
    ['meansOfControlTakesEarnings', 'Takes/Withholds Earnings', 'TakesEarnings'],
    ['meansOfControlRestrictsFinancialAccess', 'Restricts access to finances', 'RestrictsFinancialAccess'],
    ['meansOfControlThreats', 'Threats to individual or others', 'PhysicalThreats', 'ThreatensChildrenFamily'],
    ['meansOfControlPsychologicalAbuse', 'Psychological abuse', 'PsychologicalAbuse'],
    ['meansOfControlPhysicalAbuse', 'Physical abuse', 'PhysicalAbuse'],
    ['meansOfControlSexualAbuse', 'Sexual abuse', 'SexualAbuse'],
    ['meansOfControlFalsePromises', 'False promises/deception', 'FalsePromises'],
    ['meansOfControlPsychoactiveSubstances', 'Use of psychoactive substances', 'PsychoactiveSubstance'],
    ['meansOfControlRestrictsMovement', 'Denied freedom of movement/kept in isolation', 'RestrictsMovement'],
    ['meansOfControlRestrictsMedicalCare', 'Limits/restricts medical services', 'RestrictsMedicalCare'],
    ['meansOfControlExcessiveWorkingHours', 'Excessive working hours', 'ExcessiveWorkingHours'],
    ['meansOfControlUsesChildren', 'Restricts access to/manipulates children', 'UsesChildren'],
    ['meansOfControlThreatOfLawEnforcement', 'Threat of action by law enforcement', 'ThreatsLawEnforcement'],
    ['meansOfControlWithholdsNecessities', 'Withholds/denies basic necessities', 'WithholdsNecessities'],
    ['meansOfControlWithholdsDocuments', 'Withholds/Destroys Important Documents', 'WithholdsDocuments'],
    ['meansOfControlOther', 'Other', 'Other'],
  ]),
  notSpecified: 'meansOfControlNotSpecified',
  concatenated: 'meansOfControlConcatenated',
};

const exploitationGroup: FlagGroup = {
  field: 'exploitation',
  rules: [
    ...rules('exploitation', [
      ['isForcedLabour', 'Forced labour', 'ForcedLabour'],
      ['isSexualExploit', 'Sexual exploitation', 'SexualExploitation'],
      ['isOtherExploit', 'Other', 'Other'],
    ]),
    {
      variable: 'isSexAndLabour',
      words: 'Combined sexual and labour exploitation',
      field: 'exploitation',
      codes: ['SexualExploitation', 'ForcedLabour'],
      all: true,
    },
    ...rules('exploitation', [
      ['isForcedMarriage', 'Forced marriage', 'ForcedMarriage'],
      ['isForcedMilitary', 'Forced military', 'ForcedMilitaryByNonStateActors'],
      ['isOrganRemoval', 'Organ removal', 'OrganRemoval'],
      ['isSlaveryAndPractices', 'Slavery and similar practices', 'SlaveryAndSimilarPractices'],
    ]),
  ],
  concatenated: 'typeOfExploitConcatenated',
};

/**
 * Kinds of labour, by section of ISIC; begging and illicit activities are forms of exploitation with us. Section A as a whole
 * is written as agriculture: it does not tell fishing apart, so that the variable of aquafarming stays without a value.
 */
const labourGroup: FlagGroup = {
  field: 'industry',
  rules: [
    ...rules('industry', [['typeOfLabourAgriculture', 'Agriculture', 'A']]),
    ...rules('industry', [['typeOfLabourAquafarming', 'Aquafarming']]),
    ...rules('exploitation', [['typeOfLabourBegging', 'Begging', 'ForcedBegging']]),
    ...rules('industry', [
      ['typeOfLabourConstruction', 'Construction', 'F'],
      ['typeOfLabourDomesticWork', 'Domestic Work', 'T'],
      ['typeOfLabourHospitality', 'Hospitality', 'I'],
    ]),
    ...rules('exploitation', [['typeOfLabourIllicitActivities', 'Illicit Activities', 'ForcedCriminality']]),
    ...rules('industry', [
      ['typeOfLabourManufacturing', 'Manufacturing', 'C'],
      ['typeOfLabourMiningOrDrilling', 'Mining or drilling', 'B'],
      ['typeOfLabourPeddling', 'Peddling', 'G'],
      ['typeOfLabourTransportation', 'Transportation', 'H'],
      ['typeOfLabourOther', 'Other', ...'DEJKLMNOPQRSU'.split('')],
    ]),
  ],
  notSpecified: 'typeOfLabourNotSpecified',
  concatenated: 'typeOfLabourConcatenated',
};

const sexGroup: FlagGroup = {
  field: 'sexualExploitation',
  rules: rules('sexualExploitation', [
    ['typeOfSexProstitution', 'Prostitution', 'Prostitution'],
    ['typeOfSexPornography', 'Pornography', 'Pornography'],
    ['typeOfSexRemoteInteractiveServices', 'Remote interactive services', 'RemoteInteractiveServices'],
    ['typeOfSexPrivateSexualServices', 'Private sexual services', 'PrivateSexualServices'],
  ]),
  concatenated: 'typeOfSexConcatenated',
};

const abductionGroup: FlagGroup = {
  field: 'means',
  rules: rules('means', [['isAbduction', 'Abduction', 'abduction']]),
};

/** Somebody known to the person is CTDC's friend or acquaintance; whether it was a partner we do not record. */
const relationGroup: FlagGroup = {
  field: 'relationshipToTrafficker',
  rules: rules('relationshipToTrafficker', [
    ['recruiterRelationIntimatePartner', 'Intimate Partner'],
    ['recruiterRelationFriend', 'Friend/Acquaintance', 'Acquainted'],
    ['recruiterRelationFamily', 'Family/Relative', 'Familial'],
    ['recruiterRelationOther', 'Other', 'Unacquainted'],
  ]),
  notSpecified: 'recruiterRelationUnknown',
  concatenated: 'RecruiterRelationship',
};

export const kanonGroups: readonly FlagGroup[] = [
  meansGroup,
  exploitationGroup,
  labourGroup,
  sexGroup,
  abductionGroup,
  relationGroup,
];

function variablesOf({ rules: of, notSpecified, concatenated }: FlagGroup): string[] {
  return [...of.map(({ variable }) => variable), ...[notSpecified, concatenated].filter((name) => name !== undefined)];
}

/** The 63 variables of the k-anonymised file in their order, codebook version 7. */
export const kanonColumns: readonly string[] = [
  'yearOfRegistration',
  'Datasource',
  'gender',
  'ageBroad',
  'majorityStatus',
  'majorityStatusAtExploit',
  'majorityEntry',
  'citizenship',
  ...variablesOf(meansGroup),
  ...variablesOf(exploitationGroup),
  ...variablesOf(labourGroup),
  ...variablesOf(sexGroup),
  ...variablesOf(abductionGroup),
  'RecruiterRelationship',
  'CountryOfExploitation',
  ...relationGroup.rules.map(({ variable }) => variable),
  'recruiterRelationUnknown',
];
