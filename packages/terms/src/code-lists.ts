// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { countryName, recogniseCountry } from './country-names.ts';
import { countries } from './countries.ts';
import { languageName, languages, recogniseLanguage } from './languages.ts';
import {
  exploitation,
  exploitationForm,
  exploitationSetting,
  sexualExploitation,
  urgentNeed,
} from './lists/exploitation.ts';
import {
  caseStatus,
  decisionMaker,
  detection,
  outcome,
  referralReason,
  sourceOfReport,
  supportPlan,
  traffickingStatus,
} from './lists/identification.ts';
import { industry } from './lists/industry.ts';
import { meansOfControl } from './lists/means-of-control.ts';
import { dataClass, organisationKind, purposeOfUse, releaseBasis, role } from './lists/organisation.ts';
import { ageGroup, education, gender, majority, maritalStatus, safeContact, sex } from './lists/person.ts';
import { act, means, purpose } from './lists/protocol.ts';
import { perpetratorRole, recruitment, recruitmentPlatform, relationshipToTrafficker } from './lists/recruitment.ts';
import {
  decisionTime,
  guardianTime,
  perpetratorAgeGroup,
  perpetratorRelationship,
  perpetratorStage,
  qualityFlag,
  unRegion,
  victimPaid,
} from './lists/records.ts';
import {
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
import { documentKind } from './lists/documents.ts';
import { activityState, outcomeState, pillar, planTargetGroup } from './lists/plan.ts';
import { assistanceForm, assistanceSubject, traineeFunction } from './lists/training.ts';
import { applicantKind } from './lists/fund.ts';
import {
  caseLinkKind,
  investigationEnding,
  investigationStage,
  nonPunishment,
  offence,
  sentence,
} from './lists/investigations.ts';
import { normaliseText } from './normalise-text.ts';
import { delphiLabour, screeningDimension } from './delphi-labour.ts';
import type { Code, CodeList, Label, Language } from './types.ts';

/** A code whose label is made when it is first read. */
function lazyCode(code: string, nameIn: (language: Language) => string): Code {
  let made: Label | undefined;
  return {
    code,
    get label(): Label {
      made ??= { en: nameIn('en'), fr: nameIn('fr'), ar: nameIn('ar') };
      return made;
    },
  };
}

export const country: CodeList = {
  name: 'country',
  source: 'ISO 3166-1; names from Unicode CLDR',
  version: '2024',
  codes: countries.map(({ alpha2 }) => lazyCode(alpha2, (language) => countryName(alpha2, language))),
};

export const language: CodeList = {
  name: 'language',
  source: 'ISO 639-1, and ISO 639-3 where it has no code; names from Unicode CLDR',
  version: '2024',
  codes: languages.map((code) => lazyCode(code, (displayed) => languageName(code, displayed))),
};

/** Every code list of the product. */
export const codeLists: readonly CodeList[] = [
  act,
  means,
  purpose,
  meansOfControl,
  exploitation,
  exploitationForm,
  exploitationSetting,
  sexualExploitation,
  industry,
  recruitment,
  recruitmentPlatform,
  relationshipToTrafficker,
  perpetratorRole,
  perpetratorRelationship,
  perpetratorAgeGroup,
  perpetratorStage,
  victimPaid,
  unRegion,
  decisionTime,
  guardianTime,
  qualityFlag,
  traffickingStatus,
  outcome,
  decisionMaker,
  detection,
  sex,
  gender,
  ageGroup,
  majority,
  caseStatus,
  referralReason,
  supportPlan,
  documentKind,
  pillar,
  planTargetGroup,
  traineeFunction,
  assistanceSubject,
  assistanceForm,
  activityState,
  outcomeState,
  applicantKind,
  caseLinkKind,
  investigationStage,
  investigationEnding,
  offence,
  sentence,
  nonPunishment,
  serviceKind,
  serviceOpening,
  serviceUrgency,
  serviceResult,
  serviceOutcome,
  accessibilityNeed,
  referralState,
  referralRejection,
  returnRisk,
  residencePermit,
  supportOutcome,
  followUpWay,
  followUpOutcome,
  urgentNeed,
  organisationKind,
  role,
  dataClass,
  releaseBasis,
  purposeOfUse,
  safeContact,
  sourceOfReport,
  education,
  maritalStatus,
  delphiLabour,
  screeningDimension,
  country,
  language,
];

const listsByName: ReadonlyMap<string, CodeList> = new Map(codeLists.map((list) => [list.name, list]));

export function findCodeList(name: string): CodeList | undefined {
  return listsByName.get(name);
}

/** @throws RangeError if there is no code list of this name. */
export function codeListOf(name: string): CodeList {
  const list = listsByName.get(name);
  if (!list) throw new RangeError(`No code list is called ${name}.`);
  return list;
}

const codesByList = new WeakMap<CodeList, ReadonlyMap<string, Code>>();

function codesOf(list: CodeList): ReadonlyMap<string, Code> {
  const known = codesByList.get(list);
  if (known) return known;
  const made = new Map(list.codes.map((code) => [code.code, code]));
  codesByList.set(list, made);
  return made;
}

/** @throws RangeError if there is no code list of this name. */
export function findCode(listName: string, code: string): Code | undefined {
  return codesOf(codeListOf(listName)).get(code);
}

/** The label of a code; the code itself where the list does not have it, so that old or foreign data can still be shown. */
export function labelOf(listName: string, code: string, displayed: Language): string {
  return findCode(listName, code)?.label[displayed] ?? code;
}

/** A code read from what somebody wrote. `corrected` is true unless the code was written exactly. */
export interface RecognisedCode {
  readonly code: string;
  readonly corrected: boolean;
}

type SpellingIndex = ReadonlyMap<string, string | null>;

/**
 * Spellings of the codes, the surest first: the code, its labels, other accepted spellings, spellings of other standards. A
 * spelling that means two codes at the same sureness is kept as `null`, and so is not recognised.
 */
function indexSpellings(codes: readonly Code[]): SpellingIndex {
  const index = new Map<string, string | null>();
  const tiers: readonly ((code: Code) => readonly string[])[] = [
    ({ code }) => [code],
    ({ label }) => Object.values(label),
    ({ alsoWritten }) => alsoWritten ?? [],
    ({ crosswalk }) => Object.values(crosswalk ?? {}).flatMap((written) => written?.split(';') ?? []),
  ];
  for (const spellingsOf of tiers) {
    const tier = new Map<string, string | null>();
    for (const code of codes) {
      for (const key of new Set(spellingsOf(code).map(normaliseText))) {
        tier.set(key, tier.has(key) ? null : code.code);
      }
    }
    for (const [key, code] of tier) {
      if (key !== '' && !index.has(key)) index.set(key, code);
    }
  }
  return index;
}

const spellingsByCodes = new WeakMap<readonly Code[], SpellingIndex>();

/** Recognises a code among some codes, such as a field's own options; see `recogniseCode`. */
export function recogniseCodeAmong(codes: readonly Code[], written: string): RecognisedCode | undefined {
  const trimmed = written.trim();
  let index = spellingsByCodes.get(codes);
  if (!index) {
    index = indexSpellings(codes);
    spellingsByCodes.set(codes, index);
  }
  const code = index.get(normaliseText(trimmed));
  return code === undefined || code === null ? undefined : { code, corrected: code !== trimmed };
}

const recognisers: Readonly<Record<string, (written: string) => string | undefined>> = {
  country: recogniseCountry,
  language: recogniseLanguage,
};

/**
 * Recognises a code written in any case or punctuation, as a label in any of our languages, in another accepted spelling or
 * as another standard writes it.
 * @throws RangeError if there is no code list of this name.
 */
export function recogniseCode(listName: string, written: string): RecognisedCode | undefined {
  const list = codeListOf(listName);
  const recognise = recognisers[listName];
  if (!recognise) return recogniseCodeAmong(list.codes, written);
  const code = recognise(written);
  return code === undefined ? undefined : { code, corrected: code !== written.trim() };
}
