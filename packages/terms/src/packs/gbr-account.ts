// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { FormField, FormSection } from '../types.ts';
import { yesNoNotSure } from './gbr-answers.ts';

const fields: readonly FormField[] = [
  {
    key: 'xSituations',
    type: 'longText',
    dataClass: 'experience',
    label: say('Each situation: dates and kind', 'Chaque situation : dates et type', 'كل حالة: التواريخ والنوع'),
    shownWhen: { field: 'xMoreThanOneSituation', is: 'yes' },
  },
  {
    key: 'xHowItStarted',
    type: 'longText',
    dataClass: 'experience',
    label: say('How they came to be exploited', 'Comment l’exploitation a commencé', 'كيف بدأ الاستغلال'),
  },
  {
    key: 'xTakenSomewhere',
    type: 'yesNo',
    dataClass: 'experience',
    label: say('Taken somewhere by the exploiter', 'Emmenée quelque part par l’exploiteur', 'نقله المستغل إلى مكان ما'),
  },
  {
    key: 'xJourney',
    type: 'longText',
    dataClass: 'experience',
    label: say('The journey', 'Le trajet', 'الرحلة'),
    shownWhen: { field: 'xTakenSomewhere', is: true },
  },
  {
    key: 'xLivingConditions',
    type: 'longText',
    dataClass: 'experience',
    label: say('Living conditions', 'Conditions de vie', 'ظروف المعيشة'),
  },
  {
    key: 'xTreatment',
    type: 'longText',
    dataClass: 'experience',
    label: say('How they were treated', 'Comment la personne était traitée', 'كيف عومل'),
  },
  {
    key: 'xLastContactDetails',
    type: 'longText',
    dataClass: 'experience',
    label: say('About the last contact', 'À propos du dernier contact', 'عن آخر تواصل'),
  },
  {
    key: 'xReportedBefore',
    type: 'choice',
    dataClass: 'experience',
    label: say('Reported before?', 'Déjà signalé ?', 'هل سبق الإبلاغ؟'),
    options: yesNoNotSure,
  },
  {
    key: 'xReportedBeforeDetails',
    type: 'longText',
    dataClass: 'experience',
    label: say('About the earlier report', 'À propos du signalement antérieur', 'عن البلاغ السابق'),
    shownWhen: {
      any: [
        { field: 'xReportedBefore', is: 'yes' },
        { field: 'xReportedBefore', is: 'notSure' },
      ],
    },
  },
  {
    key: 'xWhyNotSooner',
    type: 'longText',
    dataClass: 'experience',
    label: say('What kept them from reporting sooner', 'Ce qui a empêché de signaler plus tôt', 'ما منع الإبلاغ قبل ذلك'),
    shownWhen: { field: 'xReportedBefore', is: 'no' },
  },
  {
    key: 'xIndicatorsSeen',
    type: 'yesNo',
    dataClass: 'experience',
    label: say('Signs of modern slavery noticed', 'Signes d’esclavage moderne remarqués', 'لوحظت علامات للرق الحديث'),
  },
  {
    key: 'xIndicatorDetails',
    type: 'longText',
    dataClass: 'experience',
    label: say('Which signs', 'Quels signes', 'أي علامات'),
    shownWhen: { field: 'xIndicatorsSeen', is: true },
  },
  {
    key: 'xInterviewSetting',
    type: 'longText',
    dataClass: 'experience',
    label: say('Where and how you spoke with them', 'Où et comment l’entretien a eu lieu', 'أين وكيف جرى الحديث معه'),
  },
  {
    key: 'xProfessionalView',
    type: 'longText',
    dataClass: 'experience',
    label: say('Your professional view', 'Votre avis professionnel', 'رأيك المهني'),
  },
  {
    key: 'xCredibilityDoubts',
    type: 'yesNo',
    dataClass: 'experience',
    label: say('Something does not fit together', 'Quelque chose ne concorde pas', 'هناك ما لا يتسق'),
    hint: say(
      'Trauma changes how people remember and tell.',
      'Le traumatisme change la mémoire et le récit.',
      'تغيّر الصدمة ما يتذكره الناس وكيف يروونه.',
    ),
  },
  {
    key: 'xCredibilityDetails',
    type: 'longText',
    dataClass: 'experience',
    label: say('What does not fit', 'Ce qui ne concorde pas', 'ما الذي لا يتسق'),
    shownWhen: { field: 'xCredibilityDoubts', is: true },
  },
  {
    key: 'xExploiters',
    type: 'longText',
    dataClass: 'justice',
    label: say('Who exploited them', 'Qui les a exploités', 'من استغله'),
  },
  {
    key: 'xExploitersWhereKnown',
    type: 'yesNo',
    dataClass: 'justice',
    label: say('It is known where the exploiters are', 'On sait où sont les exploiteurs', 'يُعرف مكان المستغلين'),
  },
  {
    key: 'xExploitersInUk',
    type: 'yesNo',
    dataClass: 'justice',
    label: say('The exploiters are in the UK', 'Les exploiteurs sont au Royaume-Uni', 'المستغلون في المملكة المتحدة'),
    shownWhen: { field: 'xExploitersWhereKnown', is: true },
  },
  {
    key: 'xExploitersWhere',
    type: 'longText',
    dataClass: 'justice',
    label: say('Where the exploiters are', 'Où sont les exploiteurs', 'أين المستغلون'),
    shownWhen: { field: 'xExploitersWhereKnown', is: true },
  },
  {
    key: 'xOtherExploitation',
    type: 'text',
    dataClass: 'experience',
    label: say('Another form of exploitation', 'Autre forme d’exploitation', 'شكل آخر من الاستغلال'),
  },
  {
    key: 'xOtherVictims',
    type: 'choice',
    dataClass: 'experience',
    label: say('Other potential victims?', 'D’autres victimes potentielles ?', 'ضحايا محتملون آخرون؟'),
    options: yesNoNotSure,
  },
  {
    key: 'xOtherVictimsDetails',
    type: 'longText',
    dataClass: 'experience',
    label: say(
      'About the other potential victims',
      'À propos des autres victimes potentielles',
      'عن الضحايا المحتملين الآخرين',
    ),
    shownWhen: {
      any: [
        { field: 'xOtherVictims', is: 'yes' },
        { field: 'xOtherVictims', is: 'notSure' },
      ],
    },
    hint: say('Leave out names.', 'Sans noms.', 'دون أسماء.'),
  },
];

/** What happened in detail, as the National Referral Mechanism's report asks: what the decisions are based on. */
export const gbrAccount: FormSection = {
  key: 'xAccount',
  label: say('The account, for the decision', 'Le récit, pour la décision', 'الرواية من أجل القرار'),
  hint: say(
    'Can be completed later. Ask only what the person can bear to tell.',
    'Peut être complété plus tard. Ne demandez que ce que la personne peut supporter de dire.',
    'يمكن إكماله لاحقا. لا تسأل إلا عما يحتمل الشخص روايته.',
  ),
  fields,
};
