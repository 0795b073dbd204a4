// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { InstrumentWording } from './shipped-instrument.ts';

/** What is counted from standard records for an indicator: see `IndicatorFormula` in the contract. */
export interface PresetFormula {
  readonly unit: 'victim' | 'perpetrator';
  readonly dimension:
    | 'decisionTime'
    | 'guardianTime'
    | 'detection'
    | 'outcome'
    | 'majority'
    | 'supportReceived'
    | 'perpetratorStage'
    | 'exploitationForm';
  readonly codes: readonly string[];
  readonly among: 'nothing' | 'known' | readonly string[];
  readonly where: string;
  readonly years: 'all' | 'thisYear' | 'lastYear';
}

export interface IndicatorPreset {
  readonly key: string;
  readonly label: InstrumentWording;
  readonly scale: 'percent' | 'number';
  readonly formula: PresetFormula;
}

type PresetRow = readonly [key: string, en: string, fr: string, ar: string, formula: Partial<PresetFormula>];

const slow = ['within45days', 'within90days', 'over90days'];

const rows: readonly PresetRow[] = [
  [
    'decisionsIn30Days',
    'Share of decisions taken within 30 days',
    'Part des décisions prises en 30 jours au plus',
    'نسبة القرارات المتخذة خلال 30 يوما',
    { dimension: 'decisionTime', codes: ['within5days', 'within30days'], among: slow },
  ],
  [
    'decisionsIn45Days',
    'Share of decisions taken within 45 days',
    'Part des décisions prises en 45 jours au plus',
    'نسبة القرارات المتخذة خلال 45 يوما',
    { dimension: 'decisionTime', codes: ['within5days', 'within30days', 'within45days'], among: slow.slice(1) },
  ],
  [
    'victimsDetected',
    'Victims detected, presumed and confirmed',
    'Victimes détectées, présumées et confirmées',
    'الضحايا المكتشفون، المفترضون والمؤكدون',
    { dimension: 'detection', codes: ['detected'] },
  ],
  [
    'victimsDetectedThisYear',
    'Victims detected this year',
    'Victimes détectées cette année',
    'الضحايا المكتشفون هذا العام',
    { dimension: 'detection', codes: ['detected'], years: 'thisYear' },
  ],
  [
    'victimsDetectedLastYear',
    'Victims detected last year',
    'Victimes détectées l’an dernier',
    'الضحايا المكتشفون في العام الماضي',
    { dimension: 'detection', codes: ['detected'], years: 'lastYear' },
  ],
  [
    'childrenDetected',
    'Children detected',
    'Enfants détectés',
    'الأطفال المكتشفون',
    { dimension: 'majority', codes: ['child'], where: 'detection:detected' },
  ],
  [
    'guardianInTime',
    'Children with a guardian in the time that the country sets',
    'Enfants ayant un tuteur dans le délai fixé par le pays',
    'الأطفال الذين عُيّن لهم وصي في المهلة التي يحددها البلد',
    { dimension: 'guardianTime', codes: ['inTime'], among: ['later', 'noneYet'], where: 'detection:detected' },
  ],
  [
    'confirmedShare',
    'Share of decisions that confirm a victim',
    'Part des décisions qui confirment une victime',
    'نسبة القرارات التي تؤكد الضحية',
    { dimension: 'outcome', codes: ['confirmed'], among: ['notConfirmed'] },
  ],
  [
    'labourDetected',
    'Victims of forced labour detected',
    'Victimes du travail forcé détectées',
    'ضحايا العمل القسري المكتشفون',
    { dimension: 'exploitationForm', codes: ['labour'], where: 'detection:detected' },
  ],
  [
    'accommodated',
    'Victims who were given accommodation',
    'Victimes hébergées',
    'الضحايا الذين أُمّن لهم سكن',
    { dimension: 'supportReceived', codes: ['Accommodation'] },
  ],
  [
    'legalHelp',
    'Victims who were given legal help',
    'Victimes ayant reçu une aide juridique',
    'الضحايا الذين تلقوا مساعدة قانونية',
    { dimension: 'supportReceived', codes: ['Legal'] },
  ],
  [
    'suspectsProsecuted',
    'Suspects prosecuted or tried',
    'Suspects poursuivis ou jugés',
    'المشتبه بهم الملاحقون أو المحاكَمون',
    { unit: 'perpetrator', dimension: 'perpetratorStage', codes: ['prosecuted', 'acquitted', 'convicted'] },
  ],
  [
    'suspectsConvicted',
    'Suspects convicted',
    'Suspects condamnés',
    'المشتبه بهم المدانون',
    { unit: 'perpetrator', dimension: 'perpetratorStage', codes: ['convicted'] },
  ],
];

/** What indicators can be counted from standard records, ready to be chosen. */
export const indicatorPresets: readonly IndicatorPreset[] = rows.map(([key, en, fr, ar, formula]) => ({
  key,
  label: { en, fr, ar },
  scale: formula.among === undefined ? 'number' : 'percent',
  formula: {
    unit: 'victim',
    dimension: 'detection',
    codes: [],
    among: 'nothing',
    where: '',
    years: 'all',
    ...formula,
  },
}));
