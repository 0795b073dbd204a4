// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

export { forcedActsClass, partForcedActs, type PartedValue } from './forced-acts.ts';
export type * from './types.ts';
export type * from './process/identification-process.ts';
export type * from './entries/entry-kind.ts';
export {
  documentTemplates,
  findDocumentTemplate,
  templateFields,
  type DocumentTemplate,
} from './documents/document-templates.ts';
export { documentClassOf } from './documents/document-class.ts';
export { documentKind } from './lists/documents.ts';
export { entryKinds, findEntryKind } from './entries/entry-kinds.ts';
export {
  pillars,
  type InstrumentWording,
  type Pillar,
  type ShippedCommitment,
  type ShippedInstrument,
} from './instruments/shipped-instrument.ts';
export { shippedInstruments } from './instruments/shipped-instruments.ts';
export { indicatorPresets, type IndicatorPreset } from './instruments/indicator-presets.ts';
export { activityState, outcomeState, pillar, planTargetGroup } from './lists/plan.ts';
export { processOf } from './process/process-of.ts';
export {
  codeListOf,
  codeLists,
  country,
  findCode,
  findCodeList,
  labelOf,
  language,
  recogniseCode,
  recogniseCodeAmong,
} from './code-lists.ts';
export type { RecognisedCode } from './code-lists.ts';
export { act, means, purpose } from './lists/protocol.ts';
export { meansOfControl } from './lists/means-of-control.ts';
export {
  exploitation,
  exploitationForm,
  exploitationSetting,
  membersOfExploitationForm,
  sexualExploitation,
  urgentNeed,
} from './lists/exploitation.ts';
export { industry } from './lists/industry.ts';
export { perpetratorRole, recruitment, recruitmentPlatform, relationshipToTrafficker } from './lists/recruitment.ts';
export {
  caseStatus,
  decisionMaker,
  detection,
  outcome,
  referralReason,
  sourceOfReport,
  supportPlan,
  traffickingStatus,
} from './lists/identification.ts';
export {
  accessibilityNeed,
  followUpOutcome,
  followUpWay,
  referralRejection,
  referralState,
  residencePermit,
  returnRisk,
  serviceKind,
  serviceOpening,
  serviceOutcome,
  serviceResult,
  serviceUrgency,
  supportOutcome,
} from './lists/services.ts';
export { ageGroup, education, gender, majority, maritalStatus, safeContact, sex } from './lists/person.ts';
export {
  decisionTime,
  guardianTime,
  perpetratorAgeGroup,
  perpetratorRelationship,
  perpetratorStage,
  qualityFlag,
  unRegion,
  victimPaid,
} from './lists/records.ts';
export { dataClass, organisationKind, purposeOfUse, releaseBasis, role } from './lists/organisation.ts';
export { ctdcKanonFlags, ctdcKanonFlagsWithoutCode, ctdcSyntheticFlags } from './ctdc.ts';
export type { CtdcFlag } from './ctdc.ts';
export { countryOfFeature } from './atlas-country.ts';
export { currencyCodes, minorDigitsOf } from './currencies.ts';
export { countries, findCountry } from './countries.ts';
export type { Country } from './countries.ts';
export { countriesSpelled, countryName, recogniseCountry } from './country-names.ts';
export {
  countrySpellings,
  findCountryByAlpha3,
  publishedFormLabels,
  publishedSpecialLabels,
  recogniseDamagedCountry,
  recognisePublishedCountry,
  recognisePublishedForm,
} from './published-labels.ts';
export type { PublishedLabel } from './published-labels.ts';
export { languageName, languages, recogniseLanguage } from './languages.ts';
export { normaliseText } from './normalise-text.ts';
export { classesNeededBy } from './service-classes.ts';
export { longTextLengthMax, standardForm, textLengthMax } from './standard-form.ts';
export {
  caseForm,
  checkValue,
  checkValues,
  codesOfField,
  fieldsOf,
  holds,
  isRequired,
  isShown,
  isTakenForChild,
  normaliseValue,
} from './case-form.ts';
export type { AgeRules, FieldProblem, FieldProblemCode } from './case-form.ts';
export { delphiIndicators, delphiLabour, screeningDimension, screeningDimensions } from './delphi-labour.ts';
export type { IndicatorWeight, ScreeningDimension, ScreeningIndicator } from './delphi-labour.ts';
export { isDimensionPositive, protocolElements, screen } from './screening.ts';
export type {
  DimensionScreening,
  ProtocolElements,
  Screening,
  ScreeningReason,
  ScreeningSubject,
} from './screening.ts';
export {
  ageGroupOf,
  ageYearsOn,
  decisionTimeOf,
  isWrittenDate,
  majorityOf,
  regionsOf,
  yearOf,
} from './standard-record.ts';
export { findTreaty, treaties, treatyOfFile } from './treaties.ts';
export type { Treaty } from './treaties.ts';
export { isMergedCode, suspectForm } from './suspect-form.ts';
export { gbrPack } from './packs/gbr.ts';
export { genericPack } from './packs/generic.ts';
export { countryPacks, getCountryPack } from './packs/country-packs.ts';
export { publicationModeCodes, publicationRulesOf } from './packs/publication-rules.ts';
export { readCountryPack } from './packs/read-country-pack.ts';
export type { PackProblem, PackProblemCode } from './packs/pack-reader.ts';
