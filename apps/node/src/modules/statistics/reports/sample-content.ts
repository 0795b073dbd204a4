// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PinnedFigure, ReportFigureId, StatisticsTable } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import type { ReportContent } from './compose-document.ts';

/** Numbers of an invented country, for tests of what is drawn and laid out. */
function sampleTable(
  by: StatisticsTable['by'],
  rows: readonly (readonly [codes: readonly (string | null)[], count: number | null])[],
): StatisticsTable {
  const total = rows.reduce((sum, [, count]) => sum + (count ?? 0), 0);
  return {
    unit: 'victim',
    by,
    where: '',
    vintage: null,
    sets: false,
    scope: 'national',
    threshold: 10,
    total: { kind: 'count', count: total, percentOfKnown: null },
    known: { kind: 'count', count: total, percentOfKnown: null },
    multiple: by.includes('exploitation'),
    rows: rows.map(([codes, count]) => ({
      codes: [...codes],
      cell:
        count === null
          ? { kind: 'suppressed' }
          : { kind: 'count', count, percentOfKnown: Math.round((1000 * count) / total) / 10 },
    })),
    asOf: '2025-12-31',
  };
}

function samplePinned(key: string, figure: Partial<PinnedFigure>): PinnedFigure {
  return {
    id: `00000000-0000-4000-8000-0000000000${key.replace(/\D/g, '').padStart(2, '0')}` as ReportFigureId,
    key,
    sectionKey: 'figures',
    position: 0,
    by: 'year',
    where: '',
    unit: 'victim',
    chart: 'column',
    titles: {},
    ...figure,
  };
}

const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025'];
const figures: ReportContent['figures'] = [
  {
    pinned: samplePinned('f1', { by: 'year', chart: 'column' }),
    table: sampleTable(
      ['year'],
      years.map((year, index) => [[year], 310 + index * 47]),
    ),
  },
  {
    pinned: samplePinned('f2', { by: 'exploitation', where: 'year:2024,2025', chart: 'bar' }),
    table: sampleTable(
      ['exploitation'],
      [
        [['ForcedLabour'], 612],
        [['DomesticServitude'], 218],
        [['SexualExploitation'], 402],
        [['ForcedBegging'], 96],
        [['ForcedCriminality'], 74],
        [['OrganRemoval'], null],
        [[null], 41],
      ],
    ),
  },
  {
    pinned: samplePinned('f3', { by: 'year,majority', chart: 'line' }),
    table: sampleTable(
      ['year', 'majority'],
      years.flatMap((year, index): [string[], number | null][] => [
        [[year, 'adult'], 220 + index * 30],
        [[year, 'child'], index === 2 ? null : 70 + index * 18],
      ]),
    ),
  },
  {
    pinned: samplePinned('f4', { by: 'citizenship', chart: 'map' }),
    table: sampleTable(
      ['citizenship'],
      ['ET', 'NG', 'VN', 'RO', 'MA', 'CI', 'PH', 'IN', 'BD', 'CO', 'UA', 'SD', 'ER', 'GH', 'LK', 'NP', 'MV', 'SN'].map(
        (code, index) => [[code], code === 'SN' ? null : 300 - index * 17],
      ),
    ),
  },
  {
    pinned: samplePinned('f6', { by: 'citizenship,countryOfExploitation', chart: 'map' }),
    table: sampleTable(
      ['citizenship', 'countryOfExploitation'],
      [
        [['NG', 'IT'], 210],
        [['VN', 'GB'], 90],
        [['RO', 'IT'], 45],
        [['PH', 'SA'], 130],
        [['MA', 'ES'], 60],
        [['IT', 'IT'], 80],
        [['CO', 'ES'], null],
      ],
    ),
  },
  {
    pinned: samplePinned('f5', {
      by: 'sex,ageGroup',
      chart: 'table',
      sectionKey: 'protection',
      titles: {
        en: 'Victims who were given shelter, by sex and age',
        fr: 'Victimes hébergées, par sexe et âge',
      },
    }),
    table: sampleTable(
      ['sex', 'ageGroup'],
      ['female', 'male'].flatMap((sex): [(string | null)[], number | null][] =>
        ['0--8', '9--17', '18--20', '21--23', '24--26', '27--29', '30--38'].map((age, index) => [
          [sex, age],
          index === 0 && sex === 'male' ? null : 30 + index * 11,
        ]),
      ),
    ),
  },
];

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    summary:
      'The register holds **2,500 victims** for the period, most of them in forced labour. This report describes what was done under *prevention, protection, prosecution and partnerships*, and asks for three things.',
    introduction:
      'The present report is submitted pursuant to the Act against Trafficking in Persons.[note: Act No. 12 of 2019, section 4.] It covers 2025.\n\nIt was prepared by the national rapporteur in consultation with seven services.[source: United Nations, *Treaty Series*, vol. 2237, No. 39574.]',
    prevention:
      'Three campaigns were run:\n1. on recruitment agencies;\n2. on domestic work, with the Meridia Helpline;\n3. in schools.\n\n## Inspections\n\nThe Labour Inspectorate visited 412 workplaces.',
    protection:
      'Every victim in [figure:f5] was offered a place.\n\n[figure:f5]\n\nWaiting times fell.[note: Median of 11 days.]',
    figures:
      'Registrations grew every year, as [figure:f1] shows. Growth in detection is not growth in trafficking.[source: UNODC, *Global Report on Trafficking in Persons*.]\n\n[figure:f1]\n\nForced labour is the most frequent form ([figure:f2]).\n\n[figure:f2]\n\n[figure:f3]\n\n[figure:f4]\n\n[figure:f6]',
    conclusions:
      '**The Government should, by the end of 2026:**\n- open a second shelter;\n- give every child a guardian within 48 hours;\n- publish wait times each quarter.',
  },
  fr: {
    summary: 'Le registre compte **2 500 victimes** pour la période, la plupart soumises au travail forcé.',
    introduction:
      'Le présent rapport est soumis en application de la loi contre la traite des personnes.[note: Loi n° 12 de 2019, article 4.] Il porte sur 2025.\n\nIl a été établi par le rapporteur national en consultation avec sept services.[source: Nations Unies, *Recueil des Traités*, vol. 2237, n° 39574.]',
    protection: 'Un hébergement a été proposé à chaque victime de la [figure:f5].\n\n[figure:f5]',
    figures: 'Les enregistrements augmentent chaque année ([figure:f1]).\n\n[figure:f1]\n\n[figure:f2]\n\n[figure:f3]',
    conclusions:
      'Le Gouvernement devrait :\n1. ouvrir un second refuge ;\n2. désigner un tuteur pour chaque enfant sous 48 heures.',
  },
  ar: {
    summary: 'يضم السجل **2500 ضحية** خلال الفترة، معظمهم في العمل القسري.',
    introduction:
      'يُقدَّم هذا التقرير عملا بقانون مكافحة الاتجار بالأشخاص.[note: القانون رقم 12 لعام 2019، المادة 4.] وهو يغطي عام 2025.\n\nأعده المقرر الوطني بالتشاور مع سبع جهات.[source: الأمم المتحدة، *مجموعة المعاهدات*، المجلد 2237، الرقم 39574 (UN Treaty Series).]',
    prevention:
      'نُظمت ثلاث حملات:\n1. عن وكالات التوظيف؛\n2. عن العمل المنزلي (مع خط المساعدة)؛\n3. في المدارس.\n\n## التفتيش\n\nزارت مفتشية العمل 412 موقعا.',
    protection: 'عُرض مكان إيواء على كل ضحية في [figure:f5].\n\n[figure:f5]',
    figures:
      'تزايد التسجيل كل عام كما يبين [figure:f1].\n\n[figure:f1]\n\n[figure:f2]\n\n[figure:f3]\n\n[figure:f4]\n\n[figure:f6]',
    conclusions: '**ينبغي للحكومة أن تقوم بما يلي:**\n- فتح دار إيواء ثانية؛\n- تعيين وصي لكل طفل خلال 48 ساعة.',
  },
};

/** A report of an invented country that uses everything a text can hold. */
export const sampleContent: ReportContent = {
  node: 'Meridia',
  year: 2025,
  edition: 2,
  titles: {},
  changes: {
    en: 'Figure 3 was drawn again.',
    fr: 'La figure 3 a été refaite.',
    ar: 'أُعيد رسم الشكل 3.',
  },
  frozen: true,
  vintageName: '2025',
  at: new Date('2026-02-14T10:00:00Z'),
  threshold: 10,
  texts: Object.entries(texts).flatMap(([language, sections]) =>
    Object.entries(sections).map(([sectionKey, text]) => ({
      language: language as Language,
      sectionKey,
      text,
    })),
  ),
  figures,
};
