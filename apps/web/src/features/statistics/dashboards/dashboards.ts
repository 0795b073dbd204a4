// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, StatisticsUnit } from '@palermo/contract';
import type { FigureDefinition, FigureGroup } from '../figures/figure-definition.ts';
import type { Filter } from '../filters/filter.ts';
import type { DashboardCode } from './dashboard-codes.ts';

/** What a dashboard is made of. Its title, its question and what it lacks stand in the messages under its code. */
export interface DashboardDefinition {
  readonly figures: readonly FigureDefinition[];
  readonly unit?: StatisticsUnit;
  /** Whom the dashboard is about, whatever else is chosen. */
  readonly only?: Filter;
  /** Of whom the number at the head is, where the dashboard compares them with others. */
  readonly headline?: Filter;
  /** Names what is not there yet and who would record it: `missing.<id>`. */
  readonly missing?: readonly string[];
}

function is(dimension: DimensionCode, ...codes: readonly string[]): Filter {
  return [{ dimension, codes }];
}

const women: FigureGroup = { id: 'women', only: [...is('majority', 'adult'), ...is('sex', 'female')] };
const men: FigureGroup = { id: 'men', only: [...is('majority', 'adult'), ...is('sex', 'male')] };
const girls: FigureGroup = { id: 'girls', only: [...is('majority', 'child'), ...is('sex', 'female')] };
const boys: FigureGroup = { id: 'boys', only: [...is('majority', 'child'), ...is('sex', 'male')] };
export const sexAndMajority: readonly FigureGroup[] = [women, men, girls, boys];

export const childrenAndAdults: readonly FigureGroup[] = [
  { id: 'children', only: is('majority', 'child') },
  { id: 'adults', only: is('majority', 'adult') },
];

const sexes: readonly FigureGroup[] = [
  { id: 'females', only: is('sex', 'female') },
  { id: 'males', only: is('sex', 'male') },
];

const forms: readonly FigureGroup[] = [
  { id: 'forcedLabour', only: is('exploitation', 'ForcedLabour') },
  { id: 'sexualExploitation', only: is('exploitation', 'SexualExploitation') },
  { id: 'domesticServitude', only: is('exploitation', 'DomesticServitude') },
  { id: 'forcedCriminality', only: is('exploitation', 'ForcedCriminality') },
];

/** The dashboards with figures; `count` has a table of the reader's own choice instead. */
export const dashboards: Readonly<Record<Exclude<DashboardCode, 'count'>, DashboardDefinition>> = {
  overview: {
    figures: [
      { id: 'year', by: ['year'], drawing: 'columns', span: 'full' },
      { id: 'outcome', by: ['outcome'], drawing: 'bars', span: 'third' },
      { id: 'sex', by: ['sex'], drawing: 'bars', span: 'third' },
      { id: 'majority', by: ['majority'], drawing: 'bars', span: 'third' },
      { id: 'exploitation', by: ['exploitation'], drawing: 'bars', span: 'half' },
      { id: 'ageGroup', by: ['ageGroup'], drawing: 'bars', span: 'half' },
      { id: 'citizenship', by: ['citizenship'], drawing: 'map', span: 'full' },
    ],
  },
  trends: {
    figures: [
      { id: 'year', by: ['year'], drawing: 'columns', span: 'full' },
      { id: 'yearExploitation', by: ['year', 'exploitation'], drawing: 'panels', span: 'full' },
      { id: 'yearMajority', by: ['year', 'majority'], drawing: 'lines', span: 'half' },
      { id: 'yearSex', by: ['year', 'sex'], drawing: 'lines', span: 'half' },
      { id: 'quarter', by: ['quarter'], drawing: 'columns', span: 'full' },
    ],
  },
  profile: {
    figures: [
      { id: 'exploitationGroups', by: ['exploitationForm'], drawing: 'groups', span: 'full', groups: sexAndMajority },
      { id: 'pyramid', by: ['sex', 'ageGroup'], drawing: 'pyramid', span: 'half' },
      { id: 'sex', by: ['sex'], drawing: 'bars', span: 'half' },
      { id: 'sexualExploitation', by: ['sexualExploitation'], drawing: 'bars', span: 'half' },
      { id: 'gender', by: ['gender'], drawing: 'bars', span: 'half' },
    ],
  },
  means: {
    figures: [
      { id: 'meansOfControl', by: ['meansOfControl'], drawing: 'bars', span: 'half' },
      { id: 'recruitment', by: ['recruitment'], drawing: 'bars', span: 'half' },
      { id: 'meansGroups', by: ['meansOfControl'], drawing: 'groups', span: 'full', groups: forms },
      { id: 'relationship', by: ['relationshipToTrafficker'], drawing: 'bars', span: 'third' },
      { id: 'act', by: ['act'], drawing: 'bars', span: 'third' },
      { id: 'means', by: ['means'], drawing: 'bars', span: 'third' },
    ],
  },
  flows: {
    figures: [
      {
        id: 'flows',
        by: ['citizenship', 'countryOfExploitation'],
        coarser: ['regionOfCitizenship', 'regionOfExploitation'],
        drawing: 'flows',
        span: 'full',
      },
      { id: 'citizenship', by: ['citizenship'], drawing: 'map', span: 'full' },
      { id: 'countryOfExploitation', by: ['countryOfExploitation'], drawing: 'map', span: 'full' },
      { id: 'regionOfCitizenship', by: ['regionOfCitizenship'], drawing: 'bars', span: 'half' },
      { id: 'regionOfExploitation', by: ['regionOfExploitation'], drawing: 'bars', span: 'half' },
    ],
  },
  sectors: {
    figures: [
      { id: 'industry', by: ['industry'], drawing: 'bars', span: 'full' },
      { id: 'industryGroups', by: ['industry'], drawing: 'groups', span: 'full', groups: sexes },
      { id: 'industryMajority', by: ['industry'], drawing: 'groups', span: 'full', groups: childrenAndAdults },
    ],
  },
  children: {
    headline: is('majority', 'child'),
    figures: [
      { id: 'childYear', by: ['year'], drawing: 'columns', span: 'half', only: is('majority', 'child') },
      { id: 'childAge', by: ['ageGroup'], drawing: 'bars', span: 'half', only: is('majority', 'child') },
      { id: 'childExploitation', by: ['exploitation'], drawing: 'groups', span: 'half', groups: childrenAndAdults },
      { id: 'childRecruitment', by: ['recruitment'], drawing: 'groups', span: 'half', groups: childrenAndAdults },
      {
        id: 'childRelationship',
        by: ['relationshipToTrafficker'],
        drawing: 'groups',
        span: 'half',
        groups: childrenAndAdults,
      },
      { id: 'childOutcome', by: ['outcome'], drawing: 'groups', span: 'half', groups: childrenAndAdults },
    ],
    missing: ['guardians'],
  },
  justice: {
    unit: 'perpetrator',
    figures: [
      { id: 'stage', by: ['perpetratorStage'], drawing: 'bars', span: 'half' },
      { id: 'suspectYear', by: ['year'], drawing: 'columns', span: 'half' },
      { id: 'role', by: ['perpetratorRole'], drawing: 'bars', span: 'half' },
      { id: 'suspectRelationship', by: ['perpetratorRelationship'], drawing: 'bars', span: 'half' },
      { id: 'suspectSex', by: ['perpetratorSex'], drawing: 'bars', span: 'third' },
      { id: 'suspectAge', by: ['perpetratorAgeGroup'], drawing: 'bars', span: 'third' },
      { id: 'suspectCitizenship', by: ['perpetratorCitizenship'], drawing: 'bars', span: 'third' },
    ],
    missing: ['investigations'],
  },
  services: {
    figures: [
      { id: 'supportReceived', by: ['supportReceived'], drawing: 'bars', span: 'full' },
      { id: 'supportUnavailable', by: ['supportUnavailable'], drawing: 'bars', span: 'half' },
      { id: 'supportRefused', by: ['supportRefused'], drawing: 'bars', span: 'half' },
    ],
    missing: ['services'],
  },
  decisions: {
    figures: [
      { id: 'outcome', by: ['outcome'], drawing: 'bars', span: 'half' },
      {
        id: 'decisionTime',
        by: ['decisionTime'],
        drawing: 'bars',
        span: 'half',
        only: is('outcome', 'confirmed', 'notConfirmed'),
      },
      { id: 'yearOutcome', by: ['year', 'outcome'], drawing: 'lines', span: 'full' },
      { id: 'decidedBy', by: ['decidedBy'], drawing: 'bars', span: 'half' },
      { id: 'reportedBy', by: ['reportedBy'], drawing: 'bars', span: 'half' },
    ],
  },
  quality: {
    figures: [
      { id: 'qualityFlags', by: ['qualityFlags'], drawing: 'bars', span: 'half' },
      { id: 'source', by: ['source'], drawing: 'bars', span: 'half' },
      { id: 'organisationKind', by: ['organisationKind'], drawing: 'bars', span: 'full' },
    ],
  },
};

/** What the data-quality dashboard asks of: for how many victims is it known? */
export const qualityDimensions: readonly DimensionCode[] = [
  'sex',
  'ageGroup',
  'citizenship',
  'exploitation',
  'countryOfExploitation',
  'meansOfControl',
  'recruitment',
  'relationshipToTrafficker',
  'industry',
  'decidedBy',
];
