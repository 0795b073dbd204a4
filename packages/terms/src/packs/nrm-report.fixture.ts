// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { FieldValue, FieldValues } from '../types.ts';

/** A page of the digital report of the National Referral Mechanism, with where it leads. */
export interface ReportPage {
  readonly step: string;
  readonly next: string | null;
  readonly fields: readonly string[];
  readonly forks: readonly string[];
}

/** Which of our questions hold what a page asks; `null` where the node knows it without asking: who reports, and for whom. */
export const questionsOfPage: Readonly<Record<string, readonly string[] | null>> = {
  '/start': null,
  '/reports': null,
  '/reference': ['xOwnReference'],
  '/organisation': null,
  '/fr-location': ['xReportNation'],
  '/pv-under-age': ['xUnder18'],
  '/local-authority-contacted-about-child': ['xLocalAuthority', 'xLocalAuthorityContact'],
  '/pv-under-age-at-time-of-exploitation': ['xUnder18DuringExploitation'],
  '/what-is-their-background': ['xPlaceOfBirth', 'xFamily', 'xEducation', 'xEmployment'],
  '/potential-victim-exploitative-situation-multiple': ['xMoreThanOneSituation'],
  '/when-did-the-exploitation-take-place': ['exploitationFrom', 'exploitationTo'],
  '/when-did-the-exploitation-take-place-multiple': ['xSituations'],
  '/how-did-the-exploitation-start': ['xHowItStarted'],
  '/were-they-taken-somewhere-by-their-exploiter': ['xTakenSomewhere', 'xJourney'],
  '/how-they-were-treated': ['forcedActs', 'xLivingConditions', 'xTreatment'],
  '/is-the-potential-victim-still-in-an-exploitative-situation': ['xStillExploited'],
  '/reasons-preventing-potential-victim-from-leaving': ['xWhatKeepsThem'],
  '/how-why-did-they-leave-the-situation': ['xHowLeft'],
  '/when-last-contact': ['xLastContact'],
  '/details-last-contact': ['xLastContactDetails'],
  '/is-this-the-first-chance-to-report': ['xReportedBefore', 'xReportedBeforeDetails'],
  '/why-report-now': ['xWhyNotSooner'],
  '/modern-slavery-indicators': ['xIndicatorsSeen', 'xIndicatorDetails'],
  '/where-how-interview-carried-out': ['xInterviewSetting'],
  '/professional-insight': ['xProfessionalView'],
  '/evidence-of-dishonesty': ['xCredibilityDoubts', 'xCredibilityDetails'],
  '/are-others-involved': ['xOthersInvolved', 'xOthersInvolvedDetails'],
  '/where-exploitation-happened': ['xWhereExploited'],
  '/where-exploitation-happened-uk': ['placeOfExploitation'],
  '/where-exploitation-happened-overseas': ['countryOfExploitation'],
  '/current-pv-location': ['currentPlace'],
  '/who-exploited-pv': ['xExploiters'],
  '/exploiters-location': ['xExploitersWhereKnown'],
  '/are-exploiters-in-the-uk': ['xExploitersInUk'],
  '/exploiters-current-location-details': ['xExploitersWhere'],
  '/types-of-exploitation': ['exploitation', 'xOtherExploitation'],
  '/any-other-pvs': ['xOtherVictims', 'xOtherVictimsDetails'],
  '/future-exploitation': ['xFutureRisk'],
  '/concerns-future-exploitation': ['xFutureRiskReasons'],
  '/reported-to-police': ['xCrimeReported', 'xPoliceForce', 'xCrimeReference'],
  '/authorities-cooperation': ['xWillingToHelpInvestigation', 'xCooperationDetails'],
  '/pv-want-to-submit-nrm': ['xConsentToReferral'],
  '/refuse-nrm': ['xDutyToNotifyReason'],
  '/pv-gender-dtn': ['sex'],
  '/pv-nationality-dtn': ['citizenships', 'xAgreesToIdentity'],
  '/pv-name-dtn': ['givenName', 'familyName', 'otherNames'],
  '/pv-contact-details-dtn': ['email', 'phone'],
  '/does-pv-need-support': ['xWantsSupport'],
  '/pv-phone-number': ['phone', 'xAlternativePhone', 'xNoPhone'],
  '/pv-name-referral': ['givenName', 'familyName', 'otherNames'],
  '/pv-dob': ['birthDate'],
  '/pv-gender-referral': ['sex'],
  '/does-pv-have-children': ['dependants'],
  '/pv-nationality-referral': ['citizenships'],
  '/pv-interpreter-requirements': ['interpreterNeeded', 'languages'],
  '/pv-other-help-with-communication': ['xCommunicationHelp', 'xCommunicationAid'],
  '/pv-ho-reference': ['xHomeOfficeReference'],
  '/who-contact': ['xDecisionSentTo'],
  '/someone-else': ['xDecisionReceiver', 'xDecisionPermission'],
  '/pv-contact-details-referral': ['email', 'xPostalAddress', 'xSafeToWrite'],
  '/fr-details': null,
  '/fr-alternative-contact': ['xResponderContact'],
  '/upload-evidence': null,
  '/what-evidence-you-will-submit': ['xEvidence'],
  '/confirm': null,
  '/confirmation': null,
};

/** The answer for which a page leads elsewhere than to the next one; a page without an answer of ours forks either way. */
export const forkAnswers: Readonly<
  Record<string, { readonly fork: FieldValues; readonly straight: readonly FieldValues[] }>
> = {
  '/pv-under-age-at-time-of-exploitation': {
    fork: { xUnder18: 'no' },
    straight: [{ xUnder18: 'yes' }, { xUnder18: 'notSure', ageInDoubt: true }],
  },
  '/when-did-the-exploitation-take-place-multiple': {
    fork: { xMoreThanOneSituation: 'yes' },
    straight: [{ xMoreThanOneSituation: 'no' }],
  },
  '/reasons-preventing-potential-victim-from-leaving': {
    fork: { xStillExploited: true },
    straight: [{ xStillExploited: false }],
  },
  '/why-report-now': { fork: { xReportedBefore: 'no' }, straight: [{ xReportedBefore: 'yes' }] },
  '/where-exploitation-happened-overseas': {
    fork: { xWhereExploited: ['overseas'] },
    straight: [{ xWhereExploited: ['uk'] }],
  },
  '/are-exploiters-in-the-uk': {
    fork: { xExploitersWhereKnown: true, xExploitersInUk: true },
    straight: [{ xExploitersWhereKnown: false }],
  },
  '/concerns-future-exploitation': { fork: { xFutureRisk: true }, straight: [{ xFutureRisk: false }] },
  // A child is referred without being asked; an adult is asked, and may refuse.
  '/pv-name-referral': { fork: {}, straight: [] },
  '/refuse-nrm': { fork: { xConsentToReferral: false }, straight: [{ xConsentToReferral: true }] },
  '/pv-name-dtn': { fork: { xAgreesToIdentity: true }, straight: [{ xAgreesToIdentity: false }] },
  '/pv-phone-number': { fork: { xWantsSupport: true }, straight: [{ xWantsSupport: false }] },
  '/fr-details': { fork: {}, straight: [{ xHomeOfficeReference: 'HO-1' }] },
  '/someone-else': { fork: { xDecisionSentTo: 'someoneElse' }, straight: [{ xDecisionSentTo: 'person' }] },
  '/what-evidence-you-will-submit': { fork: {}, straight: [{}] },
};

/** Answers to questions whose answer decides nothing on the way. */
const plainAnswers: FieldValues = {
  xOwnReference: 'R-7',
  xReportNation: 'england',
  xLocalAuthority: 'Invented Borough',
  xLocalAuthorityContact: '01632 960000',
  xUnder18DuringExploitation: 'no',
  xTakenSomewhere: true,
  xLastContact: 'withinMonth',
  xIndicatorsSeen: true,
  xCredibilityDoubts: true,
  xOthersInvolved: true,
  countryOfExploitation: ['FR'],
  exploitation: ['ForcedLabour'],
  exploitationFrom: '2025-01',
  exploitationTo: '2026-02',
  xOtherVictims: 'notSure',
  xCrimeReported: true,
  xPoliceForce: 'policeScotland',
  xCrimeReference: 'CAD 7',
  xWillingToHelpInvestigation: false,
  xConsentToReferral: true,
  sex: 'female',
  citizenships: ['VN'],
  birthDate: '1999',
  dependants: 1,
  interpreterNeeded: true,
  languages: ['vi'],
  xCommunicationHelp: true,
  xDecisionPermission: true,
  xSafeToWrite: true,
};

/** An answer to any question. */
export function answerOf(key: string): FieldValue {
  return plainAnswers[key] ?? 'An invented answer';
}
