// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { FormSection } from '../types.ts';
import { yesNoNotSure } from './gbr-answers.ts';

/** Who the person is, as the National Referral Mechanism's report asks. */
export const gbrPerson: FormSection = {
  key: 'person',
  label: say('The person', 'La personne', 'الشخص'),
  fields: [
    {
      key: 'xUnder18',
      type: 'choice',
      dataClass: 'identity',
      options: yesNoNotSure,
      label: say('Under 18?', 'Moins de 18 ans ?', 'دون 18 سنة؟'),
      hint: say(
        'If not sure, the person is treated as a child.',
        'En cas de doute, la personne est traitée comme un enfant.',
        'عند الشك يعامل الشخص معاملة الطفل.',
      ),
    },
    {
      key: 'xPlaceOfBirth',
      type: 'text',
      dataClass: 'identity',
      label: say('Place of birth', 'Lieu de naissance', 'مكان الميلاد'),
      hint: say('Country and town or village.', 'Pays et ville ou village.', 'البلد والمدينة أو القرية.'),
    },
    {
      key: 'xCommunicationHelp',
      type: 'yesNo',
      dataClass: 'needs',
      label: say('Needs help with communication', "Besoin d'aide pour communiquer", 'الحاجة إلى مساعدة في التواصل'),
    },
    {
      key: 'xCommunicationAid',
      type: 'text',
      dataClass: 'needs',
      label: say('Communication aid', 'Aide à la communication', 'وسيلة المساعدة في التواصل'),
      hint: say(
        'For example a hearing aid or a sign language interpreter.',
        'Par exemple un appareil auditif ou un interprète en langue des signes.',
        'مثلا سماعة أذن أو مترجم لغة إشارة.',
      ),
      shownWhen: { field: 'xCommunicationHelp', is: true },
      requiredWhen: { field: 'xCommunicationHelp', is: true },
    },
    {
      key: 'xFamily',
      type: 'longText',
      dataClass: 'identity',
      label: say('Family', 'Famille', 'الأسرة'),
    },
    {
      key: 'xEducation',
      type: 'text',
      dataClass: 'identity',
      label: say('Education', 'Scolarité', 'التعليم'),
    },
    {
      key: 'xEmployment',
      type: 'longText',
      dataClass: 'identity',
      label: say('Earlier work', 'Emplois précédents', 'الأعمال السابقة'),
    },
  ],
};
