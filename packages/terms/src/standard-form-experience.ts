// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from './make-label.ts';
import type { FormSection } from './types.ts';

const dataClass = 'experience';

/** What happened, in the field's codes and in the person's own words. */
export const experienceSection: FormSection = {
  key: 'experience',
  label: say('What happened', "Ce qui s'est passé", 'ما حدث'),
  hint: say(
    'Ask only what is needed. Do not make the person repeat their account.',
    'Ne demandez que le nécessaire. Ne faites pas répéter son récit à la personne.',
    'اسأل عما يلزم فقط. لا تجعل الشخص يكرر روايته.',
  ),
  fields: [
    {
      key: 'reportedBy',
      type: 'choice',
      codeList: 'sourceOfReport',
      dataClass,
      label: say('Reported by', 'Signalé par', 'مصدر الإبلاغ'),
    },
    {
      key: 'act',
      type: 'choices',
      codeList: 'act',
      dataClass,
      label: say('Act', 'Acte', 'الفعل'),
      hint: say('What was done to the person.', 'Ce qui a été fait à la personne.', 'ما فُعل بالشخص.'),
    },
    {
      key: 'means',
      type: 'choices',
      codeList: 'means',
      dataClass,
      label: say('Means', 'Moyens', 'الوسيلة'),
      hint: say(
        'How it was done. Not required for a child.',
        'Comment. Non requis pour un enfant.',
        'كيف فُعل. لا تشترط في حالة الطفل.',
      ),
    },
    {
      key: 'purpose',
      type: 'choices',
      codeList: 'purpose',
      dataClass,
      label: say('Purpose', 'But', 'الغرض'),
      hint: say(
        'Why it was done, even if exploitation did not yet begin.',
        "Pourquoi, même si l'exploitation n'a pas commencé.",
        'لماذا، حتى إن لم يبدأ الاستغلال.',
      ),
    },
    {
      key: 'exploitation',
      type: 'choices',
      codeList: 'exploitation',
      dataClass,
      label: say('Form of exploitation', "Forme d'exploitation", 'شكل الاستغلال'),
    },
    {
      key: 'exploitationSetting',
      type: 'choices',
      codeList: 'exploitationSetting',
      dataClass,
      label: say('Setting of exploitation', "Contexte de l'exploitation", 'سياق الاستغلال'),
    },
    {
      key: 'sexualExploitation',
      type: 'choices',
      codeList: 'sexualExploitation',
      dataClass,
      label: say('Kind of sexual exploitation', "Type d'exploitation sexuelle", 'نوع الاستغلال الجنسي'),
      shownWhen: { field: 'exploitation', includes: 'SexualExploitation' },
    },
    {
      key: 'industry',
      type: 'choices',
      codeList: 'industry',
      dataClass,
      label: say('Industry', "Secteur d'activité", 'القطاع'),
      shownWhen: {
        any: [
          { field: 'exploitation', includes: 'ForcedLabour' },
          { field: 'exploitation', includes: 'ChildLabour' },
          { field: 'exploitation', includes: 'Servitude' },
          { field: 'exploitation', includes: 'DomesticServitude' },
        ],
      },
    },
    {
      key: 'meansOfControl',
      type: 'choices',
      codeList: 'meansOfControl',
      dataClass,
      label: say('Means of control', 'Moyens de contrôle', 'وسائل السيطرة'),
    },
    {
      key: 'recruitment',
      type: 'choices',
      codeList: 'recruitment',
      dataClass,
      label: say('How recruited', 'Mode de recrutement', 'كيفية التجنيد'),
    },
    {
      key: 'recruitmentPlatform',
      type: 'choices',
      codeList: 'recruitmentPlatform',
      dataClass,
      label: say('Website or app of recruitment', 'Site ou application de recrutement', 'موقع أو تطبيق التجنيد'),
      shownWhen: {
        any: [
          { field: 'recruitment', includes: 'ThroughOnlineSocialNetworks' },
          { field: 'recruitment', includes: 'ThroughAnOnlineAdvertisement' },
        ],
      },
    },
    {
      key: 'relationshipToTrafficker',
      type: 'choices',
      codeList: 'relationshipToTrafficker',
      dataClass,
      label: say('Relationship to the trafficker', "Lien avec l'auteur de la traite", 'العلاقة بالمتاجر'),
    },
    {
      key: 'countryOfRecruitment',
      type: 'choice',
      codeList: 'country',
      dataClass,
      label: say('Country of recruitment', 'Pays de recrutement', 'بلد التجنيد'),
    },
    {
      key: 'countryOfExploitation',
      type: 'choices',
      codeList: 'country',
      dataClass,
      label: say('Countries of exploitation', "Pays d'exploitation", 'بلدان الاستغلال'),
    },
    {
      key: 'regionOfExploitation',
      type: 'choices',
      codeList: 'unRegion',
      dataClass,
      label: say('Region of exploitation', "Région d'exploitation", 'منطقة الاستغلال'),
      hint: say('If the country is not known.', "Si le pays n'est pas connu.", 'إذا كان البلد غير معروف.'),
      shownWhen: { field: 'countryOfExploitation', empty: true },
    },
    {
      key: 'placeOfExploitation',
      type: 'text',
      dataClass,
      label: say('Place of exploitation', "Lieu d'exploitation", 'مكان الاستغلال'),
    },
    {
      key: 'exploitationFrom',
      type: 'date',
      dataClass,
      label: say('Exploited from', 'Exploitation depuis', 'بداية الاستغلال'),
      hint: say('The year alone is enough.', "L'année seule suffit.", 'تكفي السنة وحدها.'),
    },
    {
      key: 'exploitationTo',
      type: 'date',
      dataClass,
      label: say('Exploited until', "Exploitation jusqu'à", 'نهاية الاستغلال'),
    },
    {
      key: 'ageAtExploitation',
      type: 'number',
      min: 0,
      max: 120,
      dataClass,
      label: say('Age when exploitation began', "Âge au début de l'exploitation", 'العمر عند بدء الاستغلال'),
    },
    {
      key: 'account',
      type: 'longText',
      dataClass,
      label: say('What happened, in their words', 'Récit de la personne, avec ses mots', 'ما حدث بكلمات الشخص نفسه'),
    },
    {
      key: 'forcedActs',
      type: 'longText',
      dataClass: 'forcedActs',
      label: say(
        'What the person was forced to do',
        'Ce que la personne a été forcée de faire',
        'ما أُجبر الشخص على فعله',
      ),
      hint: say(
        'Offences that they were made to commit belong here and not above. Police, prosecutors and border authorities see this only with the consent of the person.',
        "Les infractions commises sous la contrainte s'écrivent ici et non plus haut. La police, le parquet et les autorités aux frontières ne les voient qu'avec le consentement de la personne.",
        'تُكتب هنا، لا أعلاه، الجرائم التي أُجبر الشخص على ارتكابها. لا تطّلع عليها الشرطة والنيابة العامة وسلطات الحدود إلا بموافقة الشخص.',
      ),
    },
  ],
};
