// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, palermoSource, palermoVersion } from './define-code-list.ts';

const palermo = { source: palermoSource, version: palermoVersion } as const;

/** Regions of the United Nations' M49 standard, and the one that CTDC merges of two. */
export const unRegion = defineCodeList({
  name: 'unRegion',
  source: 'United Nations M49; CTDC victim and perpetrator data, 2022',
  version: '2022',
  rows: [
    ['Africa', 'Africa', 'Afrique', 'أفريقيا'],
    ['Americas', 'Americas', 'Amériques', 'الأمريكتان'],
    ['Asia', 'Asia', 'Asie', 'آسيا'],
    ['Europe', 'Europe', 'Europe', 'أوروبا'],
    ['Oceania', 'Oceania', 'Océanie', 'أوقيانوسيا'],
    [
      'AmericasOceania',
      'Americas or Oceania',
      'Amériques ou Océanie',
      'الأمريكتان أو أوقيانوسيا',
      {
        crosswalk: { ctdcVictimPerpetrator: 'Americas/Oceania' },
        definition: 'CTDC merges the two regions, so that it is not known which of them is meant.',
      },
    ],
  ],
});

/** Days from the registration to the decision on identification, in bands that follow the deadlines of countries. */
export const decisionTime = defineCodeList({
  name: 'decisionTime',
  ...palermo,
  rows: [
    ['within5days', 'Within 5 days', 'En 5 jours au plus', 'خلال 5 أيام'],
    ['within30days', '6 to 30 days', 'De 6 à 30 jours', 'من 6 أيام إلى 30 يوما'],
    ['within45days', '31 to 45 days', 'De 31 à 45 jours', 'من 31 إلى 45 يوما'],
    ['within90days', '46 to 90 days', 'De 46 à 90 jours', 'من 46 إلى 90 يوما'],
    ['over90days', 'More than 90 days', 'Plus de 90 jours', 'أكثر من 90 يوما'],
    ['undecided', 'Not yet decided', 'Pas encore de décision', 'لم يصدر القرار بعد'],
  ],
});

/** Whether a child has a guardian, and whether in the time that the country's process sets for it. */
export const guardianTime = defineCodeList({
  name: 'guardianTime',
  ...palermo,
  rows: [
    [
      'inTime',
      'Appointed in time',
      'Désigné à temps',
      'عُيّن في المهلة',
      {
        definition:
          'A guardian was appointed within the time that the country sets, counted from the registration; five working days where it sets none.',
      },
    ],
    ['later', 'Appointed later', 'Désigné plus tard', 'عُيّن بعد المهلة'],
    ['noneYet', 'No guardian yet', 'Pas encore de tuteur', 'لا وصي بعد'],
  ],
});

/** What a standard record lacks, or says against itself. */
export const qualityFlag = defineCodeList({
  name: 'qualityFlag',
  ...palermo,
  rows: [
    ['missingSex', 'Sex not known', 'Sexe non connu', 'الجنس غير معروف'],
    ['missingAge', 'Age not known', 'Âge non connu', 'العمر غير معروف'],
    ['missingCitizenship', 'Citizenship not known', 'Nationalité non connue', 'الجنسية غير معروفة'],
    [
      'missingExploitation',
      'Form of exploitation not known',
      "Forme d'exploitation non connue",
      'شكل الاستغلال غير معروف',
    ],
    ['missingDate', 'Date of registration not known', "Date d'enregistrement non connue", 'تاريخ التسجيل غير معروف'],
    [
      'citizenshipInconsistent',
      'Citizenship and its region disagree',
      'La nationalité et sa région ne concordent pas',
      'الجنسية ومنطقتها لا تتفقان',
      { definition: 'The region that was given is not the region of any of the citizenships.' },
    ],
    [
      'ageInconsistent',
      'Age and majority disagree',
      "L'âge et la majorité ne concordent pas",
      'العمر وسن الرشد لا يتفقان',
      { definition: 'The person was called an adult at an age below majority, or a child at an age above it.' },
    ],
    [
      'exploitationInconsistent',
      'Kind and form of exploitation disagree',
      "Le type et la forme d'exploitation ne concordent pas",
      'نوع الاستغلال وشكله لا يتفقان',
      { definition: 'A kind of sexual exploitation is recorded, sexual exploitation itself is not.' },
    ],
    [
      'datesInconsistent',
      'Dates are out of order',
      'Les dates ne se suivent pas',
      'التواريخ غير متسلسلة',
      {
        definition:
          'Exploitation ended before it began or began before the birth, or the person was born after the report.',
      },
    ],
    [
      'decisionBeforeRegistration',
      'Decided before it was registered',
      "Décision antérieure à l'enregistrement",
      'القرار سابق للتسجيل',
    ],
    ['yearInFuture', 'Registered in the future', 'Enregistrement à une date future', 'تاريخ التسجيل في المستقبل'],
    [
      'adultWithoutMeans',
      'Adult, no means recorded',
      'Adulte, aucun moyen indiqué',
      'بالغ دون ذكر الوسيلة',
      {
        definition:
          'Trafficking of an adult takes an act, a means and a purpose (Palermo Protocol, article 3); no means is recorded.',
      },
    ],
  ],
});

/** How far proceedings against a suspect have come; the stages of GLOTIP. */
export const perpetratorStage = defineCodeList({
  name: 'perpetratorStage',
  source: 'UNODC GLOTIP questionnaire',
  version: '2023',
  rows: [
    [
      'suspected',
      'Suspected',
      'Personne soupçonnée',
      'مشتبه به',
      { definition: 'Named or described as a suspect; no contact with the justice system is known.' },
    ],
    [
      'formalContact',
      'Brought into formal contact',
      'En contact officiel avec la justice',
      'أحيل إلى جهات العدالة الجنائية',
      {
        definition: 'Suspected, arrested or cautioned by the police or the criminal justice system.',
        crosswalk: { glotip: 'Persons brought into formal contact' },
      },
    ],
    ['prosecuted', 'Prosecuted', 'Personne poursuivie', 'ملاحق قضائيا', { crosswalk: { glotip: 'Persons prosecuted' } }],
    ['convicted', 'Convicted', 'Personne condamnée', 'مدان', { crosswalk: { glotip: 'Persons convicted' } }],
    ['acquitted', 'Acquitted', 'Personne acquittée', 'مبرأ'],
  ],
});

/** How the victim and a suspect stood to each other: HTCDS's three codes, and the three that CTDC merged. */
export const perpetratorRelationship = defineCodeList({
  name: 'perpetratorRelationship',
  source: 'IOM HTCDS 2.0; CTDC victim and perpetrator data, 2022',
  version: '2022',
  rows: [
    ['Familial', 'Family member', 'Membre de la famille', 'أحد أفراد الأسرة', { crosswalk: { htcds: 'Familial' } }],
    [
      'Acquainted',
      'Known to the person',
      'Connu de la personne',
      'معروف لدى الشخص',
      { crosswalk: { htcds: 'Acquainted' } },
    ],
    ['Unacquainted', 'Stranger', 'Inconnu', 'غريب', { crosswalk: { htcds: 'Unaquainted' } }],
    [
      'FamilyIntimatePartner',
      'Family or intimate partner',
      'Famille ou partenaire intime',
      'الأسرة أو الشريك الحميم',
      { crosswalk: { ctdcVictimPerpetrator: 'FamilyIntimatePartner' } },
    ],
    [
      'FriendAcquaintance',
      'Friend or acquaintance',
      'Ami ou connaissance',
      'صديق أو أحد المعارف',
      { crosswalk: { ctdcVictimPerpetrator: 'FriendAcquaintance' } },
    ],
    [
      'StrangerUnknownOther',
      'Stranger, unknown or other',
      'Inconnu, non précisé ou autre',
      'غريب أو غير معروف أو غير ذلك',
      { crosswalk: { ctdcVictimPerpetrator: 'StrangerUnknownOther' } },
    ],
  ],
});

/** Bands of age of suspects: those of victims, and the one that CTDC merged of the youngest. */
export const perpetratorAgeGroup = defineCodeList({
  name: 'perpetratorAgeGroup',
  source: 'CTDC global k-anonymised data codebook; CTDC victim and perpetrator data, 2022',
  version: '2022',
  rows: [
    ['0--17', '0 to 17 years', '0 à 17 ans', 'من 0 إلى 17 سنة', { alsoWritten: ['0-17'] }],
    ['18--29', '18 to 29 years', '18 à 29 ans', 'من 18 إلى 29 سنة', { alsoWritten: ['18-29'] }],
    ['30--38', '30 to 38 years', '30 à 38 ans', 'من 30 إلى 38 سنة', { alsoWritten: ['30-38'] }],
    ['39--47', '39 to 47 years', '39 à 47 ans', 'من 39 إلى 47 سنة', { alsoWritten: ['39-47'] }],
    ['48+', '48 years or over', '48 ans ou plus', '48 سنة فأكثر', { alsoWritten: ['48 and over'] }],
    [
      '0--29',
      '0 to 29 years',
      '0 à 29 ans',
      'من 0 إلى 29 سنة',
      { alsoWritten: ['0-29'], crosswalk: { ctdcVictimPerpetrator: '0--29' } },
    ],
  ],
});

/** Whether the victim paid the suspect. */
export const victimPaid = defineCodeList({
  name: 'victimPaid',
  source: 'CTDC victim and perpetrator data, 2022',
  version: '2022',
  rows: [
    ['paid', 'The victim paid', 'La victime a payé', 'دفعت الضحية', { crosswalk: { ctdcVictimPerpetrator: 'Yes' } }],
    [
      'notPaid',
      'The victim did not pay',
      "La victime n'a pas payé",
      'لم تدفع الضحية',
      { crosswalk: { ctdcVictimPerpetrator: 'No' } },
    ],
  ],
});
