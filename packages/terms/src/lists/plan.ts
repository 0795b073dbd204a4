// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, palermoSource, palermoVersion } from './define-code-list.ts';

const palermo = { source: palermoSource, version: palermoVersion } as const;

/** The pillars of the Global Plan of Action. */
export const pillar = defineCodeList({
  name: 'pillar',
  source: 'United Nations Global Plan of Action to Combat Trafficking in Persons',
  version: '2010',
  rows: [
    ['prevention', 'Prevention', 'Prévention', 'الوقاية'],
    ['protection', 'Protection', 'Protection', 'الحماية'],
    ['prosecution', 'Prosecution', 'Poursuites', 'الملاحقة القضائية'],
    ['partnerships', 'Partnerships', 'Partenariats', 'الشراكات'],
  ],
});

/** Whom a measure of a plan of action is for. */
export const planTargetGroup = defineCodeList({
  name: 'planTargetGroup',
  ...palermo,
  rows: [
    ['everybody', 'Everybody', 'Tout le monde', 'الجميع'],
    ['children', 'Children', 'Enfants', 'الأطفال'],
    ['women', 'Women', 'Femmes', 'النساء'],
    ['men', 'Men', 'Hommes', 'الرجال'],
    ['migrants', 'Migrants', 'Migrants', 'المهاجرون'],
    ['displaced', 'Displaced people and refugees', 'Personnes déplacées et réfugiées', 'النازحون واللاجئون'],
    ['workers', 'Workers', 'Travailleurs', 'العمال'],
    ['survivors', 'Survivors', 'Survivants', 'الناجون'],
    ['officials', 'Officials', 'Agents publics', 'الموظفون العموميون'],
    ['businesses', 'Businesses', 'Entreprises', 'الشركات'],
  ],
});

/** What the milestones of a measure say. */
export const activityState = defineCodeList({
  name: 'activityState',
  ...palermo,
  rows: [
    ['done', 'Done', 'Achevée', 'أُنجز'],
    ['underWay', 'Under way', 'En cours', 'قيد التنفيذ'],
    ['late', 'Late', 'En retard', 'متأخر'],
    ['notStarted', 'Not started', 'Pas commencée', 'لم يبدأ'],
    ['unplanned', 'No milestones', 'Sans étapes', 'بلا مراحل'],
    ['dropped', 'Dropped', 'Abandonnée', 'أُلغي'],
  ],
});

/** What the indicators of a measure say. */
export const outcomeState = defineCodeList({
  name: 'outcomeState',
  ...palermo,
  rows: [
    ['reached', 'Target reached', 'Cible atteinte', 'تحقق الهدف'],
    ['approaching', 'Moving to the target', 'Progresse vers la cible', 'يتقدم نحو الهدف'],
    ['unmoved', 'Not moving', 'Sans progrès', 'لا تقدم'],
    ['stale', 'Evidence too old', 'Preuves trop anciennes', 'الأدلة قديمة'],
    ['unknown', 'Not known', 'Non connu', 'غير معروف'],
  ],
});
