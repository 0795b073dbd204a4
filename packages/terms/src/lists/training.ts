// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, palermoSource, palermoVersion } from './define-code-list.ts';

const palermo = { source: palermoSource, version: palermoVersion } as const;

/** What somebody who is trained does. */
export const traineeFunction = defineCodeList({
  name: 'traineeFunction',
  ...palermo,
  rows: [
    ['police', 'Police', 'Police', 'الشرطة'],
    ['prosecutors', 'Prosecutors', 'Procureurs', 'أعضاء النيابة العامة'],
    ['judges', 'Judges', 'Juges', 'القضاة'],
    ['labourInspectors', 'Labour inspectors', 'Inspecteurs du travail', 'مفتشو العمل'],
    ['borderOfficials', 'Border officials', 'Agents des frontières', 'موظفو الحدود'],
    ['healthWorkers', 'Health workers', 'Personnel de santé', 'العاملون في الصحة'],
    ['socialWorkers', 'Social workers', 'Travailleurs sociaux', 'الأخصائيون الاجتماعيون'],
    ['shelterStaff', 'Shelter staff', 'Personnel des foyers', 'العاملون في دور الإيواء'],
    ['consularStaff', 'Consular staff', 'Personnel consulaire', 'موظفو القنصليات'],
    ['hotlineStaff', 'Hotline staff', 'Personnel des lignes d’assistance', 'العاملون في خطوط المساعدة'],
    ['teachers', 'Teachers', 'Enseignants', 'المعلمون'],
    ['others', 'Others', 'Autres', 'آخرون'],
  ],
});

/** What a course is about, and what technical assistance is asked for and offered. */
export const assistanceSubject = defineCodeList({
  name: 'assistanceSubject',
  ...palermo,
  rows: [
    ['identification', 'Identifying victims', 'Identification des victimes', 'التعرف على الضحايا'],
    ['childProtection', 'Protecting children', 'Protection des enfants', 'حماية الأطفال'],
    ['victimAssistance', 'Assisting victims', 'Assistance aux victimes', 'مساعدة الضحايا'],
    [
      'traumaAwareInterviews',
      'Interviews that respect trauma',
      'Entretiens respectueux du trauma',
      'مقابلات تراعي الصدمات',
    ],
    ['shelters', 'Running shelters', 'Gestion de foyers', 'إدارة دور الإيواء'],
    ['hotlines', 'Running hotlines', 'Gestion de lignes d’assistance', 'إدارة خطوط المساعدة'],
    ['investigation', 'Investigation', 'Enquêtes', 'التحقيق'],
    ['onlineInvestigation', 'Investigation online', 'Enquêtes en ligne', 'التحقيق على الإنترنت'],
    ['financialInvestigation', 'Financial investigation', 'Enquêtes financières', 'التحقيق المالي'],
    ['prosecution', 'Prosecution', 'Poursuites', 'الملاحقة القضائية'],
    ['trial', 'Trial and judgement', 'Procès et jugement', 'المحاكمة والحكم'],
    ['compensation', 'Compensation', 'Indemnisation', 'التعويض'],
    ['nonPunishment', 'Not punishing victims', 'Non-sanction des victimes', 'عدم معاقبة الضحايا'],
    ['labourInspection', 'Labour inspection', 'Inspection du travail', 'تفتيش العمل'],
    ['borders', 'Screening at borders', 'Repérage aux frontières', 'الفرز عند الحدود'],
    ['supplyChains', 'Supply chains', 'Chaînes d’approvisionnement', 'سلاسل التوريد'],
    ['crossBorderCases', 'Cases across borders', 'Affaires transfrontières', 'القضايا عبر الحدود'],
    ['legislation', 'Legislation', 'Législation', 'التشريع'],
    ['dataCollection', 'Data and statistics', 'Données et statistiques', 'البيانات والإحصاءات'],
    ['coordination', 'Coordination', 'Coordination', 'التنسيق'],
    ['awareness', 'Raising awareness', 'Sensibilisation', 'التوعية'],
  ],
});

/** In what form technical assistance comes. */
export const assistanceForm = defineCodeList({
  name: 'assistanceForm',
  ...palermo,
  rows: [
    ['expert', 'An expert', 'Un expert', 'خبير'],
    ['training', 'Training', 'Formation', 'تدريب'],
    ['studyVisit', 'A study visit', 'Une visite d’étude', 'زيارة دراسية'],
    ['guidance', 'Guides and tools', 'Guides et outils', 'أدلة وأدوات'],
    ['lawDrafting', 'Drafting of law', 'Rédaction de textes de loi', 'صياغة القوانين'],
    ['equipment', 'Equipment', 'Équipement', 'معدات'],
    ['money', 'Money', 'Financement', 'تمويل'],
  ],
});
