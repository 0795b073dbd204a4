// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnWords } from './word-list.ts';

export const english: ReturnWords = {
  kinds: {
    glotip: 'UNODC questionnaire for the Global Report on Trafficking in Persons',
    sdg1622: 'SDG indicator 16.2.2',
    ctdcKAnonymous: 'CTDC k-anonymised data',
    ctdcSynthetic: 'CTDC synthetic data',
    htcds: 'HTCDS data without identities',
    dataPackage: 'Data package with codebook',
  },
  tables: {
    detected: 'Detected victims by sex and age',
    sexual: 'Detected victims: sexual exploitation',
    labour: 'Detected victims: forced labour',
    other: 'Detected victims: other forms of exploitation',
    citizenship: 'Detected victims by citizenship',
    suspects: 'Suspects in the justice system',
    byDimension: 'Detected victims by {dimension}',
  },
  series: {
    VC_HTF_DETV: 'Detected victims of trafficking',
    VC_HTF_DETVSX: 'Detected victims: sexual exploitation',
    VC_HTF_DETVFL: 'Detected victims: forced labour, servitude and slavery',
    VC_HTF_DETVOG: 'Detected victims: removal of organs',
    VC_HTF_DETVOP: 'Detected victims: other purposes',
  },
  stages: {
    contact: 'Brought into formal contact',
    prosecuted: 'Prosecuted',
    convicted: 'Convicted',
  },
  all: 'all',
  everybody: 'Total',
  counted: { victim: 'Victims', perpetrator: 'Suspects' },
  checklist: {
    noVictims: {
      what: 'No victim was registered for this year.',
      why: 'There is nothing to report. Check the year, or import the cases that others keep.',
    },
    noCountry: {
      what: 'The country pack of this node names no country.',
      why: 'The file names its country by a code of the United Nations and cannot be made without it.',
    },
    noPopulation: {
      what: 'There is no population table for this year.',
      why: 'The rate per 100,000 persons cannot be calculated. The numbers are given without it.',
    },
    noPopulationByAge: {
      what: 'The population table does not tell children and adults apart.',
      why: 'Rates are given for everybody and by sex, but not by age.',
    },
    gap: {
      what: 'Not known: {dimension}.',
      why: 'These victims are missing from every row of that table, and the receiver cannot tell why.',
    },
    undecided: {
      what: 'Identification is not decided yet.',
      why: 'Presumed victims are counted as detected. If they are not confirmed, the figure falls next year.',
    },
    suspectsMissing: {
      what: 'No suspect has been recorded for this year.',
      why: 'The questions on formal contact, prosecutions and convictions stay empty.',
    },
    repatriationMissing: {
      what: 'Victims by country of repatriation are not recorded here.',
      why: 'The questionnaire asks for them. Whoever arranges returns can fill in that table.',
    },
    qualityFlags: {
      what: 'Data quality: {flag}.',
      why: 'Something in these records is unlikely or contradictory. Settle it with those who hold the cases.',
    },
    withheld: {
      what: 'Figures are withheld because few persons stand behind them.',
      why: 'They are marked “:” in the files. Do not replace them by hand: other figures would give them away.',
    },
    withheldUnlessExact: {
      what: 'Figures are withheld because few persons stand behind them.',
      why: 'They are marked “:” where figures are protected. A return for its recipient alone can be proposed with exact figures instead.',
    },
    nothingToCompare: {
      what: 'There are no figures of the year before.',
      why: 'Changes cannot be checked this time.',
    },
  },
  workbook: {
    trace: 'Trace',
    about: 'About',
    figure: 'Figure',
    inWords: 'What is counted',
    filter: 'Filter',
    value: 'Value',
    cell: 'Where',
    what: 'What',
    return: 'Return',
    year: 'Year',
    node: 'Source',
    made: 'Made on',
    asOf: 'Newest change of a record',
    vintage: 'Vintage',
    mark: 'Mark “:”',
    markMeans: 'Withheld: the number is small, or would give a small number away',
    confidential: 'Confidential: for {recipient}, not for publication',
    recipient: 'Recipient',
    document: 'Document',
    exactMeans: 'Figures are exact. Nothing is withheld',
    severalForms: 'A victim of several forms is counted in each of them',
    victims: 'Detected victims are those registered in the year who are presumed or confirmed',
    traceHow: 'Each figure leads to its line here; the records behind it can be listed in the application',
    rate: 'Per 100,000 persons',
    population: 'Population',
    checklist: 'Checklist',
  },
};
