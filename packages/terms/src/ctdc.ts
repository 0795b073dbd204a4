// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** A flag variable of a CTDC file and what it says in our codes. */
export interface CtdcFlag {
  readonly variable: string;
  /** Key of the field of the case form, which is also the name of its code list. */
  readonly field:
    | 'means'
    | 'meansOfControl'
    | 'exploitation'
    | 'industry'
    | 'sexualExploitation'
    | 'relationshipToTrafficker';
  /** The codes that the flag speaks of. */
  readonly codes: readonly string[];
  /**
   * True when a flag that is set says that every one of the codes holds. False when CTDC merged several codes into the
   * variable, so that it says only that at least one of them holds.
   */
  readonly exact: boolean;
}

type Row = readonly [variable: string, field: CtdcFlag['field'], ...codes: string[]];

function exactly([variable, field, ...codes]: Row): CtdcFlag {
  return { variable, field, codes, exact: true };
}

function anyOf([variable, field, ...codes]: Row): CtdcFlag {
  return { variable, field, codes, exact: false };
}

/** Flag variables of the global k-anonymised dataset, codebook version 7. */
export const ctdcKanonFlags: readonly CtdcFlag[] = [
  ...(
    [
      ['meansOfControlDebtBondage', 'meansOfControl', 'DebtBondage'],
      ['meansOfControlTakesEarnings', 'meansOfControl', 'TakesEarnings'],
      ['meansOfControlRestrictsFinancialAccess', 'meansOfControl', 'RestrictsFinancialAccess'],
      ['meansOfControlPsychologicalAbuse', 'meansOfControl', 'PsychologicalAbuse'],
      ['meansOfControlPhysicalAbuse', 'meansOfControl', 'PhysicalAbuse'],
      ['meansOfControlSexualAbuse', 'meansOfControl', 'SexualAbuse'],
      ['meansOfControlFalsePromises', 'meansOfControl', 'FalsePromises'],
      ['meansOfControlPsychoactiveSubstances', 'meansOfControl', 'PsychoactiveSubstance'],
      ['meansOfControlRestrictsMovement', 'meansOfControl', 'RestrictsMovement'],
      ['meansOfControlRestrictsMedicalCare', 'meansOfControl', 'RestrictsMedicalCare'],
      ['meansOfControlExcessiveWorkingHours', 'meansOfControl', 'ExcessiveWorkingHours'],
      ['meansOfControlUsesChildren', 'meansOfControl', 'UsesChildren'],
      ['meansOfControlThreatOfLawEnforcement', 'meansOfControl', 'ThreatsLawEnforcement'],
      ['meansOfControlWithholdsNecessities', 'meansOfControl', 'WithholdsNecessities'],
      ['meansOfControlWithholdsDocuments', 'meansOfControl', 'WithholdsDocuments'],
      ['meansOfControlOther', 'meansOfControl', 'Other'],
      ['isForcedLabour', 'exploitation', 'ForcedLabour'],
      ['isSexualExploit', 'exploitation', 'SexualExploitation'],
      ['isSexAndLabour', 'exploitation', 'SexualExploitation', 'ForcedLabour'],
      ['isOtherExploit', 'exploitation', 'Other'],
      ['isForcedMarriage', 'exploitation', 'ForcedMarriage'],
      ['isForcedMilitary', 'exploitation', 'ForcedMilitaryByNonStateActors'],
      ['isOrganRemoval', 'exploitation', 'OrganRemoval'],
      ['isSlaveryAndPractices', 'exploitation', 'SlaveryAndSimilarPractices'],
      ['typeOfLabourAgriculture', 'industry', 'A'],
      ['typeOfLabourAquafarming', 'industry', 'A'],
      ['typeOfLabourBegging', 'exploitation', 'ForcedBegging'],
      ['typeOfLabourConstruction', 'industry', 'F'],
      ['typeOfLabourDomesticWork', 'industry', 'T'],
      ['typeOfLabourHospitality', 'industry', 'I'],
      ['typeOfLabourIllicitActivities', 'exploitation', 'ForcedCriminality'],
      ['typeOfLabourManufacturing', 'industry', 'C'],
      ['typeOfLabourMiningOrDrilling', 'industry', 'B'],
      ['typeOfLabourPeddling', 'industry', 'G'],
      ['typeOfLabourTransportation', 'industry', 'H'],
      ['typeOfSexProstitution', 'sexualExploitation', 'Prostitution'],
      ['typeOfSexPornography', 'sexualExploitation', 'Pornography'],
      ['typeOfSexRemoteInteractiveServices', 'sexualExploitation', 'RemoteInteractiveServices'],
      ['typeOfSexPrivateSexualServices', 'sexualExploitation', 'PrivateSexualServices'],
      ['isAbduction', 'means', 'abduction'],
      ['recruiterRelationIntimatePartner', 'relationshipToTrafficker', 'Acquainted'],
      ['recruiterRelationFriend', 'relationshipToTrafficker', 'Acquainted'],
      ['recruiterRelationFamily', 'relationshipToTrafficker', 'Familial'],
    ] satisfies Row[]
  ).map(exactly),
  anyOf(['meansOfControlThreats', 'meansOfControl', 'PhysicalThreats', 'ThreatensChildrenFamily']),
];

/** Flag variables of the k-anonymised dataset that have no counterpart among our codes. */
export const ctdcKanonFlagsWithoutCode: readonly string[] = [
  'meansOfControlNotSpecified',
  'typeOfLabourOther',
  'typeOfLabourNotSpecified',
  'recruiterRelationOther',
  'recruiterRelationUnknown',
];

/** Flag variables of the global synthetic dataset of 2024. A flag is 1 or empty, never 0. */
export const ctdcSyntheticFlags: readonly CtdcFlag[] = [
  anyOf(['meansDebtBondageEarnings', 'meansOfControl', 'DebtBondage', 'TakesEarnings']),
  anyOf([
    'meansThreats',
    'meansOfControl',
    'PhysicalThreats',
    'ThreatensChildrenFamily',
    'UsesChildren',
    'ThreatsLawEnforcement',
  ]),
  anyOf(['meansAbusePsyPhySex', 'meansOfControl', 'PsychologicalAbuse', 'PhysicalAbuse', 'SexualAbuse']),
  exactly(['meansFalsePromises', 'meansOfControl', 'FalsePromises']),
  exactly(['meansDrugsAlcohol', 'meansOfControl', 'PsychoactiveSubstance']),
  anyOf([
    'meansDenyBasicNeeds',
    'meansOfControl',
    'RestrictsFinancialAccess',
    'RestrictsMovement',
    'RestrictsMedicalCare',
    'WithholdsNecessities',
  ]),
  exactly(['meansExcessiveWorkHours', 'meansOfControl', 'ExcessiveWorkingHours']),
  exactly(['meansWithholdDocs', 'meansOfControl', 'WithholdsDocuments']),
  // The same variable as the one above, under the name that other editions of the file give it.
  exactly(['meansWithholdDocuments', 'meansOfControl', 'WithholdsDocuments']),
  exactly(['isForcedLabour', 'exploitation', 'ForcedLabour']),
  exactly(['isSexualExploit', 'exploitation', 'SexualExploitation']),
  exactly(['isOtherExploit', 'exploitation', 'Other']),
  exactly(['typeOfLabourAgriculture', 'industry', 'A']),
  exactly(['typeOfLabourConstruction', 'industry', 'F']),
  exactly(['typeOfLabourDomesticWork', 'industry', 'T']),
  exactly(['typeOfLabourHospitality', 'industry', 'I']),
  exactly(['typeOfSexProstitution', 'sexualExploitation', 'Prostitution']),
  exactly(['typeOfSexPornography', 'sexualExploitation', 'Pornography']),
  exactly(['recruiterRelationIntimatePartner', 'relationshipToTrafficker', 'Acquainted']),
  exactly(['recruiterRelationFriend', 'relationshipToTrafficker', 'Acquainted']),
  exactly(['recruiterRelationFamily', 'relationshipToTrafficker', 'Familial']),
];
