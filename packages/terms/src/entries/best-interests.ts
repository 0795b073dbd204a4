// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { EntryKind } from './entry-kind.ts';

const dataClass = 'child';

const reviewTask = (key: string, field: string, done: string) => ({
  field,
  kind: 'review' as const,
  key,
  remindDaysBefore: 7,
  doneWhen: { field: done, is: true },
});

/** One worker's assessment of what is best for a child, before something is decided (UNICEF guidelines). */
export const bestInterestsAssessment: EntryKind = {
  key: 'bestInterestsAssessment',
  label: say('Best-interests assessment', 'Évaluation de l’intérêt supérieur', 'تقييم مصلحة الطفل الفضلى'),
  group: 'children',
  dataClass,
  age: 'child',
  titleFields: ['assessmentOn', 'assessmentQuestion'],
  fields: [
    { key: 'assessmentOn', type: 'date', dataClass, required: true, label: say('On', 'Le', 'بتاريخ') },
    {
      key: 'assessmentQuestion',
      type: 'text',
      dataClass,
      required: true,
      label: say('What has to be decided', 'Ce qu’il faut décider', 'ما الذي يجب تقريره'),
    },
    { key: 'assessmentSafety', type: 'longText', dataClass, label: say('Safety', 'Sécurité', 'الأمان') },
    {
      key: 'assessmentFamily',
      type: 'longText',
      dataClass,
      label: say('Family and people close to the child', 'Famille et proches', 'الأسرة والمقربون من الطفل'),
    },
    {
      key: 'assessmentDevelopment',
      type: 'longText',
      dataClass,
      label: say('Health, school, development', 'Santé, école, développement', 'الصحة والمدرسة والنمو'),
    },
    {
      key: 'assessmentViews',
      type: 'longText',
      dataClass,
      required: true,
      label: say('What the child wants', 'Ce que veut l’enfant', 'ما يريده الطفل'),
    },
    {
      key: 'assessmentOptions',
      type: 'longText',
      dataClass,
      label: say(
        'What could be done, and what speaks for and against',
        'Les options, le pour et le contre',
        'الخيارات وما لها وما عليها',
      ),
    },
    {
      key: 'assessmentAdvice',
      type: 'longText',
      dataClass,
      required: true,
      label: say('Recommendation', 'Recommandation', 'التوصية'),
    },
    {
      key: 'assessmentReviewOn',
      type: 'date',
      dataClass,
      label: say('Look again by', 'À revoir avant le', 'تُعاد المراجعة قبل'),
    },
    {
      key: 'assessmentReviewed',
      type: 'yesNo',
      dataClass,
      label: say(
        'A newer assessment replaces this one',
        'Une évaluation plus récente la remplace',
        'حل محله تقييم أحدث',
      ),
    },
  ],
  tasks: [reviewTask('bestInterests', 'assessmentReviewOn', 'assessmentReviewed')],
};

/** A panel's formal decision on what is best for a child, with its reasons. */
export const bestInterestsDetermination: EntryKind = {
  key: 'bestInterestsDetermination',
  label: say('Best-interests determination', 'Détermination de l’intérêt supérieur', 'تحديد مصلحة الطفل الفضلى'),
  hint: say('Decided by a panel, with reasons.', 'Décidée par un panel, avec motifs.', 'يقررها فريق مع بيان الأسباب.'),
  group: 'children',
  dataClass,
  age: 'child',
  titleFields: ['determinationOn', 'determinationQuestion'],
  fields: [
    { key: 'determinationOn', type: 'date', dataClass, required: true, label: say('On', 'Le', 'بتاريخ') },
    {
      key: 'determinationQuestion',
      type: 'text',
      dataClass,
      required: true,
      label: say('What was decided on', 'Objet de la décision', 'موضوع القرار'),
    },
    {
      key: 'determinationPanel',
      type: 'longText',
      dataClass,
      required: true,
      label: say('Who sat on the panel', 'Membres du panel', 'أعضاء الفريق'),
      hint: say(
        'Name and organisation, one a line.',
        'Nom et organisation, un par ligne.',
        'الاسم والمنظمة، كل واحد في سطر.',
      ),
    },
    {
      key: 'determinationDecision',
      type: 'longText',
      dataClass,
      required: true,
      label: say('The decision', 'La décision', 'القرار'),
    },
    {
      key: 'determinationReasons',
      type: 'longText',
      dataClass,
      required: true,
      label: say('The panel’s reasons', 'Les motifs du panel', 'أسباب الفريق'),
    },
    {
      key: 'determinationDissent',
      type: 'longText',
      dataClass,
      label: say('Who saw it differently, and why', 'Avis divergents et pourquoi', 'من خالف ولماذا'),
    },
    {
      key: 'determinationViews',
      type: 'longText',
      dataClass,
      required: true,
      label: say(
        'What the child wanted, and how it counted',
        'Ce que voulait l’enfant et le poids accordé',
        'ما أراده الطفل وكيف أُخذ به',
      ),
    },
    {
      key: 'determinationTold',
      type: 'date',
      dataClass,
      label: say('The child was told on', 'L’enfant a été informé le', 'أُبلغ الطفل بتاريخ'),
    },
    {
      key: 'determinationReviewOn',
      type: 'date',
      dataClass,
      label: say('Look again by', 'À revoir avant le', 'تُعاد المراجعة قبل'),
    },
    {
      key: 'determinationReviewed',
      type: 'yesNo',
      dataClass,
      label: say(
        'A newer determination replaces this one',
        'Une détermination plus récente la remplace',
        'حل محله تحديد أحدث',
      ),
    },
  ],
  tasks: [reviewTask('bestInterests', 'determinationReviewOn', 'determinationReviewed')],
};
