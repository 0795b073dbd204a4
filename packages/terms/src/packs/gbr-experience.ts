// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { FormSection } from '../types.ts';
import { notSure, yesNoNotSure } from './gbr-answers.ts';

/** What happened, as the first responders already ask in a few words. */
export const gbrExperience: FormSection = {
  key: 'experience',
  label: say('What happened', "Ce qui s'est passé", 'ما حدث'),
  fields: [
    {
      key: 'xUnder18DuringExploitation',
      type: 'choice',
      dataClass: 'experience',
      options: yesNoNotSure,
      label: say(
        'Under 18 at any time during the exploitation?',
        "Moins de 18 ans à un moment de l'exploitation ?",
        'دون 18 سنة في أي وقت أثناء الاستغلال؟',
      ),
      shownWhen: { field: 'xUnder18', is: 'no' },
    },
    {
      key: 'xMoreThanOneSituation',
      type: 'choice',
      dataClass: 'experience',
      options: yesNoNotSure,
      label: say(
        'More than one exploitative situation?',
        "Plus d'une situation d'exploitation ?",
        'أكثر من حالة استغلال؟',
      ),
    },
    {
      key: 'xWhereExploited',
      type: 'choices',
      dataClass: 'experience',
      options: [
        { code: 'uk', label: say('In the UK', 'Au Royaume-Uni', 'في المملكة المتحدة') },
        { code: 'overseas', label: say('Overseas', "À l'étranger", 'في الخارج') },
      ],
      label: say('Where exploited', "Où l'exploitation a eu lieu", 'مكان الاستغلال'),
    },
    {
      key: 'xHoursPerDay',
      type: 'number',
      min: 0,
      max: 24,
      dataClass: 'experience',
      label: say('Hours worked a day', 'Heures de travail par jour', 'ساعات العمل في اليوم'),
      shownWhen: {
        any: [
          { field: 'exploitation', includes: 'ForcedLabour' },
          { field: 'exploitation', includes: 'DomesticServitude' },
          { field: 'exploitation', includes: 'ForcedCriminality' },
        ],
      },
    },
    {
      key: 'xStillExploited',
      type: 'yesNo',
      dataClass: 'experience',
      label: say('Still in an exploitative situation', "Toujours en situation d'exploitation", 'ما زال في حالة استغلال'),
    },
    {
      key: 'xWhatKeepsThem',
      type: 'longText',
      dataClass: 'experience',
      label: say('What keeps them in the situation', 'Ce qui retient la personne', 'ما يبقيه في هذه الحالة'),
      shownWhen: { field: 'xStillExploited', is: true },
    },
    {
      key: 'xHowLeft',
      type: 'longText',
      dataClass: 'experience',
      label: say('How they left', 'Comment la personne est partie', 'كيف خرج منها'),
      shownWhen: { field: 'xStillExploited', is: false },
    },
    {
      key: 'xLastContact',
      type: 'choice',
      dataClass: 'experience',
      options: [
        { code: 'withinWeek', label: say('Within the last week', 'La semaine passée', 'خلال الأسبوع الماضي') },
        { code: 'withinMonth', label: say('Within the last month', 'Le mois passé', 'خلال الشهر الماضي') },
        { code: 'within3Months', label: say('Within the last 3 months', 'Les 3 derniers mois', 'خلال آخر 3 أشهر') },
        { code: 'within6Months', label: say('Within the last 6 months', 'Les 6 derniers mois', 'خلال آخر 6 أشهر') },
        { code: 'within12Months', label: say('6 to 12 months ago', 'Il y a 6 à 12 mois', 'قبل 6 إلى 12 شهرا') },
        { code: 'overYear', label: say('Over a year ago', "Il y a plus d'un an", 'قبل أكثر من سنة') },
        notSure,
      ],
      label: say('Last contact with the exploiters', 'Dernier contact avec les exploiteurs', 'آخر تواصل مع المستغلين'),
    },
    {
      key: 'xFutureRisk',
      type: 'yesNo',
      dataClass: 'needs',
      label: say('Concern about future exploitation', "Crainte d'une nouvelle exploitation", 'خشية من استغلال لاحق'),
    },
    {
      key: 'xFutureRiskReasons',
      type: 'longText',
      dataClass: 'needs',
      label: say('Why there is concern', 'Raisons de cette crainte', 'أسباب هذه الخشية'),
      shownWhen: { field: 'xFutureRisk', is: true },
      requiredWhen: { field: 'xFutureRisk', is: true },
    },
  ],
};
