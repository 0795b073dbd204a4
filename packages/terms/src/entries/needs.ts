// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { EntryKind } from './entry-kind.ts';

const dataClass = 'needs';

/** How much danger there is, from whom, and when to look again. */
export const riskAssessment: EntryKind = {
  key: 'riskAssessment',
  label: say('Risk assessment', 'Évaluation des risques', 'تقييم المخاطر'),
  group: 'needs',
  dataClass,
  titleFields: ['riskLevel', 'riskOn'],
  warnsWhen: { all: [{ field: 'riskLevel', is: 'high' }, { not: { field: 'riskReviewed', is: true } }] },
  fields: [
    { key: 'riskOn', type: 'date', dataClass, required: true, label: say('On', 'Le', 'بتاريخ') },
    {
      key: 'riskLevel',
      type: 'choice',
      dataClass,
      required: true,
      label: say('Risk', 'Risque', 'الخطر'),
      options: [
        { code: 'high', label: say('High', 'Élevé', 'مرتفع') },
        { code: 'medium', label: say('Medium', 'Moyen', 'متوسط') },
        { code: 'low', label: say('Low', 'Faible', 'منخفض') },
      ],
    },
    {
      key: 'riskFrom',
      type: 'longText',
      dataClass,
      label: say('From whom or what', 'De qui ou de quoi', 'مصدر الخطر، شخص أو أمر'),
    },
    {
      key: 'riskPlan',
      type: 'longText',
      dataClass,
      label: say('What keeps the person safe', 'Ce qui protège la personne', 'ما يحفظ أمان الشخص'),
    },
    {
      key: 'riskReviewOn',
      type: 'date',
      dataClass,
      required: true,
      label: say('Look again by', 'À revoir avant le', 'تُعاد المراجعة قبل'),
    },
    {
      key: 'riskReviewed',
      type: 'yesNo',
      dataClass,
      label: say(
        'A newer assessment replaces this one',
        'Une évaluation plus récente la remplace',
        'حل محله تقييم أحدث',
      ),
    },
  ],
  tasks: [
    {
      field: 'riskReviewOn',
      kind: 'review',
      key: 'risk',
      remindDaysBefore: 2,
      doneWhen: { field: 'riskReviewed', is: true },
    },
  ],
};

/** What somebody needs so that help can reach them: adjustments and wishes, not diagnoses. */
export const personalNeeds: EntryKind = {
  key: 'personalNeeds',
  label: say('What the person needs', 'Ce dont la personne a besoin', 'ما يحتاجه الشخص'),
  hint: say(
    'What the person needs, not a diagnosis.',
    'Ce dont la personne a besoin, pas un diagnostic.',
    'ما يحتاجه الشخص، وليس تشخيصا.',
  ),
  group: 'needs',
  dataClass,
  titleFields: ['personalOn'],
  fields: [
    {
      key: 'personalOn',
      type: 'date',
      dataClass,
      required: true,
      label: say('Asked on', 'Demandé le', 'تاريخ السؤال'),
    },
    {
      key: 'personalAdjustments',
      type: 'choices',
      dataClass,
      label: say('Access and adjustments', 'Accessibilité et aménagements', 'سهولة الوصول والترتيبات'),
      options: [
        { code: 'stepFree', label: say('Step-free access', 'Accès sans marches', 'مدخل بلا درج') },
        { code: 'signLanguage', label: say('Sign language', 'Langue des signes', 'لغة الإشارة') },
        { code: 'easyLanguage', label: say('Simple words, pictures', 'Mots simples, images', 'كلمات بسيطة وصور') },
        { code: 'largePrint', label: say('Large print or audio', 'Gros caractères ou audio', 'خط كبير أو صوت') },
        { code: 'quietSpace', label: say('A quiet space', 'Un lieu calme', 'مكان هادئ') },
        {
          code: 'personalAssistance',
          label: say('Help with daily living', 'Aide au quotidien', 'مساعدة في الحياة اليومية'),
        },
      ],
    },
    {
      key: 'personalInterpreter',
      type: 'text',
      dataClass,
      label: say('Interpreter: language, dialect', 'Interprète : langue, dialecte', 'المترجم: اللغة واللهجة'),
    },
    {
      key: 'personalWorkerGender',
      type: 'choice',
      dataClass,
      label: say('Would rather speak with', 'Préfère parler avec', 'يفضل التحدث مع'),
      options: [
        { code: 'woman', label: say('A woman', 'Une femme', 'امرأة') },
        { code: 'man', label: say('A man', 'Un homme', 'رجل') },
        { code: 'either', label: say('Either', 'Peu importe', 'لا فرق') },
      ],
    },
    {
      key: 'personalPregnant',
      type: 'yesNo',
      dataClass,
      label: say('Pregnant, or has just given birth', 'Enceinte ou vient d’accoucher', 'حامل أو وضعت حديثا'),
    },
    {
      key: 'personalDependants',
      type: 'longText',
      dataClass,
      label: say('Who depends on them', 'Personnes à charge', 'من يعولهم'),
    },
    {
      key: 'personalFear',
      type: 'longText',
      dataClass,
      label: say(
        'What frightens or brings it back',
        'Ce qui effraie ou réveille le souvenir',
        'ما يخيفه أو يعيد إليه الذكرى',
      ),
    },
    { key: 'personalCalm', type: 'longText', dataClass, label: say('What helps', 'Ce qui aide', 'ما يساعده') },
  ],
};
