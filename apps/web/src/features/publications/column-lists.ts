// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicationColumn } from '@palermo/contract';

/** The code list that names the values of each column; the year needs none. */
export const listOfColumn: Readonly<Record<Exclude<PublicationColumn, 'year'>, string>> = {
  sex: 'sex',
  gender: 'gender',
  ageGroup: 'ageGroup',
  majority: 'majority',
  outcome: 'outcome',
  exploitationForm: 'exploitationForm',
  exploitation: 'exploitation',
  sexualExploitation: 'sexualExploitation',
  act: 'act',
  means: 'means',
  meansOfControl: 'meansOfControl',
  recruitment: 'recruitment',
  relationshipToTrafficker: 'relationshipToTrafficker',
  industry: 'industry',
  citizenship: 'country',
  regionOfCitizenship: 'unRegion',
  countryOfExploitation: 'country',
  regionOfExploitation: 'unRegion',
  reportedBy: 'sourceOfReport',
  decisionTime: 'decisionTime',
};
