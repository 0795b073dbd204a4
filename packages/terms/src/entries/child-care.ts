// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { EntryKind } from './entry-kind.ts';

const dataClass = 'child';

/** With whom a child lives. No address: where a child is stands with the location. */
export const careArrangement: EntryKind = {
  key: 'careArrangement',
  label: say('Care arrangement', 'Prise en charge', 'ترتيب الرعاية'),
  hint: say(
    'With whom the child lives; never the address.',
    'Chez qui vit l’enfant ; jamais l’adresse.',
    'مع من يعيش الطفل، دون العنوان أبدا.',
  ),
  group: 'children',
  dataClass,
  age: 'child',
  titleFields: ['careKind', 'careFrom'],
  fields: [
    {
      key: 'careKind',
      type: 'choice',
      dataClass,
      required: true,
      label: say('Kind of care', 'Type de prise en charge', 'نوع الرعاية'),
      options: [
        { code: 'parents', label: say('With a parent', 'Chez un parent', 'مع أحد الوالدين') },
        { code: 'relatives', label: say('With relatives', 'Chez des proches', 'مع أقارب') },
        { code: 'foster', label: say('Foster family', 'Famille d’accueil', 'أسرة حاضنة') },
        { code: 'childrensHome', label: say('Children’s home', 'Foyer pour enfants', 'دار للأطفال') },
        { code: 'protectedHome', label: say('Protected home', 'Foyer protégé', 'دار محمية') },
        {
          code: 'supportedLiving',
          label: say('Supported independent living', 'Logement autonome accompagné', 'سكن مستقل بإشراف'),
        },
        { code: 'none', label: say('No care arrangement', 'Aucune prise en charge', 'بلا ترتيب رعاية') },
      ],
    },
    { key: 'careFrom', type: 'date', dataClass, required: true, label: say('From', 'Depuis le', 'من') },
    { key: 'careUntil', type: 'date', dataClass, label: say('Until', 'Jusqu’au', 'حتى') },
    {
      key: 'careChecked',
      type: 'yesNo',
      dataClass,
      label: say('Carer checked and suitable', 'Responsable vérifié et apte', 'جرى التحقق من مقدم الرعاية وهو مناسب'),
    },
    {
      key: 'careWish',
      type: 'longText',
      dataClass,
      label: say('What the child says about it', 'Ce que l’enfant en dit', 'ما يقوله الطفل عنه'),
    },
    {
      key: 'careVisitOn',
      type: 'date',
      dataClass,
      label: say('Next visit by', 'Prochaine visite avant le', 'الزيارة القادمة قبل'),
    },
  ],
  tasks: [
    {
      field: 'careVisitOn',
      kind: 'followUp',
      key: 'careVisit',
      remindDaysBefore: 3,
      doneWhen: { not: { field: 'careUntil', empty: true } },
    },
  ],
};

/** What is to become of a child for good: stay, return, or another country; never before the best interests are determined. */
export const durableSolution: EntryKind = {
  key: 'durableSolution',
  label: say('Durable solution', 'Solution durable', 'حل دائم'),
  group: 'children',
  dataClass,
  age: 'child',
  titleFields: ['solutionKind', 'solutionOn'],
  fields: [
    {
      key: 'solutionKind',
      type: 'choice',
      dataClass,
      required: true,
      label: say('Which', 'Laquelle', 'أي حل'),
      options: [
        { code: 'integration', label: say('Stay and integrate here', 'Intégration sur place', 'البقاء والاندماج هنا') },
        {
          code: 'return',
          label: say('Return to family or country', 'Retour dans la famille ou le pays', 'العودة إلى الأسرة أو البلد'),
        },
        { code: 'thirdCountry', label: say('Another country', 'Pays tiers', 'بلد ثالث') },
      ],
    },
    {
      key: 'solutionOn',
      type: 'date',
      dataClass,
      required: true,
      label: say('Decided on', 'Décidée le', 'تاريخ القرار'),
    },
    {
      key: 'solutionReasons',
      type: 'longText',
      dataClass,
      required: true,
      label: say('Why this is best for the child', 'Pourquoi c’est le mieux pour l’enfant', 'لماذا هو الأفضل للطفل'),
    },
    {
      key: 'solutionView',
      type: 'longText',
      dataClass,
      required: true,
      label: say('What the child says', 'Ce qu’en dit l’enfant', 'ما يقوله الطفل'),
    },
    {
      key: 'solutionFamilySafe',
      type: 'yesNo',
      dataClass,
      label: say('The family was assessed and is safe', 'La famille a été évaluée et est sûre', 'قُيّمت الأسرة وهي آمنة'),
      shownWhen: { field: 'solutionKind', is: 'return' },
      requiredWhen: { field: 'solutionKind', is: 'return' },
    },
    {
      key: 'solutionReviewOn',
      type: 'date',
      dataClass,
      label: say('How it goes: look again by', 'Suivi : à revoir avant le', 'المتابعة قبل'),
    },
    { key: 'solutionReviewed', type: 'yesNo', dataClass, label: say('Looked at again', 'Revu', 'أُعيدت المراجعة') },
  ],
  tasks: [
    {
      field: 'solutionReviewOn',
      kind: 'followUp',
      key: 'durableSolution',
      remindDaysBefore: 7,
      doneWhen: { field: 'solutionReviewed', is: true },
    },
  ],
};
