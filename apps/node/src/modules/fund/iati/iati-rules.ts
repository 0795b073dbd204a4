// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { findCountry, minorDigitsOf } from '@palermo/terms';

type Test = (value: string) => boolean;
/** The name of a codelist, or a test of the value. */
type AttributeType = string | Test;

export interface Rule {
  readonly attributes?: Readonly<Record<string, AttributeType>>;
  readonly required?: readonly string[];
  /** Children in the order of the schema, with how many there are at least and at most. */
  readonly children?: readonly (readonly [name: string, least: number, most: number])[];
  readonly text?: Test;
}

/** The codes of IATI 2.03's codelists that activities of a fund need, whole lists where they are short. */
export const codelists: Readonly<Record<string, readonly string[]>> = {
  Version: ['2.03'],
  OrganisationType: ['10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90'],
  OrganisationRole: ['1', '2', '3', '4'],
  ActivityStatus: ['1', '2', '3', '4', '5', '6'],
  ActivityDateType: ['1', '2', '3', '4'],
  ActivityScope: ['1', '2', '3', '4', '5', '6', '7', '8'],
  TransactionType: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'],
  BudgetType: ['1', '2'],
  BudgetStatus: ['1', '2'],
  RelatedActivityType: ['1', '2', '3', '4', '5'],
  ResultType: ['1', '2', '3', '9'],
  IndicatorMeasure: ['1', '2', '3', '4', '5'],
  SectorVocabulary: ['1', '2', '7', '10', '98', '99'],
  RegionVocabulary: ['1', '2', '3', '99'],
  FlowType: ['10', '20', '21', '22', '30', '35', '36', '37', '40', '50'],
  FinanceType: ['110', '410', '421'],
  AidType: [
    'A01',
    'A02',
    'B01',
    'B02',
    'B021',
    'B022',
    'B03',
    'B031',
    'B032',
    'B033',
    'B04',
    'C01',
    'D01',
    'D02',
    'E01',
    'G01',
    'H01',
  ],
  TiedStatus: ['3', '4', '5'],
};

const many = Number.POSITIVE_INFINITY;
const isText: Test = (value) => value.trim() !== '';
const isDay: Test = (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isInstant: Test = (value) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(value) && !Number.isNaN(Date.parse(value));
const isDecimal: Test = (value) => /^-?\d+(\.\d+)?$/.test(value);
const isFlag: Test = (value) => ['0', '1', 'true', 'false'].includes(value);
const isShare: Test = (value) => /^\d{1,3}(\.\d{1,2})?$/.test(value) && Number(value) <= 100;
const isLanguage: Test = (value) => /^[a-z]{2}$/.test(value);
const isCurrency: Test = (value) => minorDigitsOf(value) !== undefined;
const isCountry: Test = (value) => findCountry(value)?.alpha2 === value;
const isReference: Test = (value) => /^[^\s/&|?]+-[^\s/&|?]+$/.test(value);

const narrative = [['narrative', 1, many]] as const;
const optionalNarrative = [['narrative', 0, many]] as const;
const organisation = {
  ref: isReference,
  type: 'OrganisationType',
  'provider-activity-id': isReference,
  'receiver-activity-id': isReference,
};
const code = (list: AttributeType): Rule => ({ attributes: { code: list }, required: ['code'] });
const day: Rule = { attributes: { 'iso-date': isDay }, required: ['iso-date'] };

/** The rules of the schema by element, for those that this node writes. */
export const rules: Readonly<Record<string, Rule>> = {
  'iati-activities': {
    attributes: { version: 'Version', 'generated-datetime': isInstant },
    required: ['version'],
    children: [['iati-activity', 1, many]],
  },
  'iati-activity': {
    attributes: {
      'xml:lang': isLanguage,
      'default-currency': isCurrency,
      'last-updated-datetime': isInstant,
      hierarchy: (value) => /^\d+$/.test(value),
      humanitarian: isFlag,
    },
    children: [
      ['iati-identifier', 1, 1],
      ['reporting-org', 1, 1],
      ['title', 1, 1],
      ['description', 1, many],
      ['participating-org', 1, many],
      ['other-identifier', 0, many],
      ['activity-status', 1, 1],
      ['activity-date', 1, many],
      ['contact-info', 0, many],
      ['activity-scope', 0, 1],
      ['recipient-country', 0, many],
      ['recipient-region', 0, many],
      ['location', 0, many],
      ['sector', 0, many],
      ['country-budget-items', 0, 1],
      ['humanitarian-scope', 0, many],
      ['policy-marker', 0, many],
      ['collaboration-type', 0, 1],
      ['default-flow-type', 0, 1],
      ['default-finance-type', 0, 1],
      ['default-aid-type', 0, many],
      ['default-tied-status', 0, 1],
      ['budget', 0, many],
      ['planned-disbursement', 0, many],
      ['capital-spend', 0, 1],
      ['transaction', 0, many],
      ['document-link', 0, many],
      ['related-activity', 0, many],
      ['legacy-data', 0, many],
      ['conditions', 0, 1],
      ['result', 0, many],
      ['crs-add', 0, 1],
      ['fss', 0, 1],
    ],
  },
  'iati-identifier': { text: isReference },
  'reporting-org': {
    attributes: { ref: isReference, type: 'OrganisationType', 'secondary-reporter': isFlag },
    required: ['ref', 'type'],
    children: narrative,
  },
  title: { children: narrative },
  description: { attributes: { type: (value) => ['1', '2', '3', '4'].includes(value) }, children: narrative },
  narrative: { attributes: { 'xml:lang': isLanguage }, text: isText },
  'participating-org': {
    attributes: { ref: isReference, type: 'OrganisationType', role: 'OrganisationRole' },
    required: ['role'],
    children: optionalNarrative,
  },
  'activity-status': code('ActivityStatus'),
  'activity-date': {
    attributes: { type: 'ActivityDateType', 'iso-date': isDay },
    required: ['type', 'iso-date'],
    children: optionalNarrative,
  },
  'activity-scope': code('ActivityScope'),
  'recipient-country': {
    attributes: { code: isCountry, percentage: isShare },
    required: ['code'],
    children: optionalNarrative,
  },
  'recipient-region': {
    attributes: { code: (value) => /^\d{1,3}$/.test(value), vocabulary: 'RegionVocabulary', percentage: isShare },
    required: ['code'],
    children: optionalNarrative,
  },
  sector: {
    attributes: { code: (value) => /^\d{5}$/.test(value), vocabulary: 'SectorVocabulary', percentage: isShare },
    required: ['code'],
    children: optionalNarrative,
  },
  'default-flow-type': code('FlowType'),
  'default-finance-type': code('FinanceType'),
  'default-aid-type': code('AidType'),
  'default-tied-status': code('TiedStatus'),
  budget: {
    attributes: { type: 'BudgetType', status: 'BudgetStatus' },
    children: [
      ['period-start', 1, 1],
      ['period-end', 1, 1],
      ['value', 1, 1],
    ],
  },
  'planned-disbursement': {
    attributes: { type: 'BudgetType' },
    children: [
      ['period-start', 1, 1],
      ['period-end', 0, 1],
      ['value', 1, 1],
      ['provider-org', 0, 1],
      ['receiver-org', 0, 1],
    ],
  },
  'period-start': day,
  'period-end': day,
  value: {
    attributes: { currency: isCurrency, 'value-date': isDay },
    required: ['value-date'],
    text: isDecimal,
  },
  transaction: {
    attributes: { ref: isText, humanitarian: isFlag },
    children: [
      ['transaction-type', 1, 1],
      ['transaction-date', 1, 1],
      ['value', 1, 1],
      ['description', 0, 1],
      ['provider-org', 0, 1],
      ['receiver-org', 0, 1],
      ['disbursement-channel', 0, 1],
      ['sector', 0, many],
      ['recipient-country', 0, 1],
      ['recipient-region', 0, 1],
      ['flow-type', 0, 1],
      ['finance-type', 0, 1],
      ['aid-type', 0, many],
      ['tied-status', 0, 1],
    ],
  },
  'transaction-type': code('TransactionType'),
  'transaction-date': day,
  'provider-org': { attributes: organisation, children: optionalNarrative },
  'receiver-org': { attributes: organisation, children: optionalNarrative },
  'related-activity': { attributes: { ref: isReference, type: 'RelatedActivityType' }, required: ['ref', 'type'] },
  result: {
    attributes: { type: 'ResultType', 'aggregation-status': isFlag },
    required: ['type'],
    children: [
      ['title', 1, 1],
      ['description', 0, 1],
      ['document-link', 0, many],
      ['reference', 0, many],
      ['indicator', 1, many],
    ],
  },
  indicator: {
    attributes: { measure: 'IndicatorMeasure', ascending: isFlag, 'aggregation-status': isFlag },
    required: ['measure'],
    children: [
      ['title', 1, 1],
      ['description', 0, 1],
      ['document-link', 0, many],
      ['reference', 0, many],
      ['baseline', 0, many],
      ['period', 0, many],
    ],
  },
  period: {
    children: [
      ['period-start', 1, 1],
      ['period-end', 1, 1],
      ['target', 0, many],
      ['actual', 0, many],
    ],
  },
  actual: { attributes: { value: isDecimal }, required: ['value'] },
};
