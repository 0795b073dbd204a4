// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { Code, Condition, FormSection } from '../types.ts';

const yes: Code = { code: 'yes', label: say('Yes', 'Oui', 'نعم') };
const no: Code = { code: 'no', label: say('No', 'Non', 'لا') };
const notSure: Code = { code: 'notSure', label: say('Not sure', 'Pas certain', 'غير متأكد') };
const yesNoNotSure = [yes, no, notSure];

const mayBeChild: Condition = {
  any: [
    { field: 'xUnder18', is: 'yes' },
    { field: 'xUnder18', is: 'notSure' },
    { field: 'ageInDoubt', is: true },
  ],
};

const person: FormSection = {
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
  ],
};

const experience: FormSection = {
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

const report: FormSection = {
  key: 'xReport',
  label: say('National Referral Mechanism', "Mécanisme national d'orientation", 'آلية الإحالة الوطنية'),
  fields: [
    {
      key: 'xReportNation',
      type: 'choice',
      dataClass: 'services',
      options: [
        { code: 'england', label: say('England', 'Angleterre', 'إنجلترا') },
        { code: 'wales', label: say('Wales', 'Pays de Galles', 'ويلز') },
        { code: 'scotland', label: say('Scotland', 'Écosse', 'اسكتلندا') },
        { code: 'northernIreland', label: say('Northern Ireland', 'Irlande du Nord', 'أيرلندا الشمالية') },
      ],
      label: say('Where the report is made', 'Lieu du signalement', 'مكان تقديم البلاغ'),
    },
    {
      key: 'xReportDate',
      type: 'date',
      dataClass: 'services',
      label: say('Date of the report', 'Date du signalement', 'تاريخ البلاغ'),
    },
    {
      key: 'xLocalAuthority',
      type: 'text',
      dataClass: 'child',
      label: say(
        'Local authority contacted about the child',
        "Autorité locale contactée au sujet de l'enfant",
        'السلطة المحلية التي جرى الاتصال بها بشأن الطفل',
      ),
      shownWhen: mayBeChild,
      requiredWhen: mayBeChild,
    },
    {
      key: 'xLocalAuthorityContact',
      type: 'text',
      dataClass: 'child',
      label: say(
        'Contact at the local authority',
        "Contact auprès de l'autorité locale",
        'جهة الاتصال في السلطة المحلية',
      ),
      hint: say('Name, phone or email.', 'Nom, téléphone ou courriel.', 'الاسم أو الهاتف أو البريد الإلكتروني.'),
      shownWhen: mayBeChild,
    },
    {
      key: 'xConsentToReferral',
      type: 'yesNo',
      dataClass: 'services',
      label: say('The adult consents to being referred', "L'adulte consent à être orienté", 'يوافق البالغ على الإحالة'),
      shownWhen: { not: mayBeChild },
    },
    {
      key: 'xDutyToNotifyReason',
      type: 'longText',
      dataClass: 'services',
      label: say('Why they do not want to be referred', 'Pourquoi la personne refuse', 'سبب عدم رغبته في الإحالة'),
      hint: say(
        'Used for the duty to notify; leave out names.',
        "Sert à l'obligation de notification ; sans noms.",
        'يستخدم لواجب الإخطار؛ دون أسماء.',
      ),
      shownWhen: { all: [{ not: mayBeChild }, { field: 'xConsentToReferral', is: false }] },
      requiredWhen: { all: [{ not: mayBeChild }, { field: 'xConsentToReferral', is: false }] },
    },
    {
      key: 'xWantsSupport',
      type: 'yesNo',
      dataClass: 'services',
      label: say('Wants support', 'Souhaite un soutien', 'يرغب في الدعم'),
      shownWhen: { field: 'xConsentToReferral', is: true },
    },
    {
      key: 'xSupportPlace',
      type: 'text',
      dataClass: 'services',
      label: say('Area where support is wanted', 'Zone où le soutien est souhaité', 'المنطقة المطلوب فيها الدعم'),
      hint: say(
        'A town or region, never an address.',
        'Une ville ou une région, jamais une adresse.',
        'مدينة أو منطقة، وليس عنوانا أبدا.',
      ),
      shownWhen: { field: 'xWantsSupport', is: true },
    },
    {
      key: 'xCrimeReported',
      type: 'yesNo',
      dataClass: 'justice',
      label: say('A crime reference exists', 'Une référence de plainte existe', 'يوجد رقم بلاغ جنائي'),
    },
    {
      key: 'xPoliceForce',
      type: 'choice',
      codeList: 'gbrPoliceForce',
      dataClass: 'justice',
      label: say('Police force', 'Service de police', 'جهاز الشرطة'),
      shownWhen: { field: 'xCrimeReported', is: true },
      requiredWhen: { field: 'xCrimeReported', is: true },
    },
    {
      key: 'xCrimeReference',
      type: 'text',
      maxLength: 80,
      dataClass: 'justice',
      label: say('Crime or CAD reference', 'Référence de plainte ou CAD', 'رقم البلاغ الجنائي أو CAD'),
      shownWhen: { field: 'xCrimeReported', is: true },
      requiredWhen: { field: 'xCrimeReported', is: true },
    },
    {
      key: 'xWillingToHelpInvestigation',
      type: 'yesNo',
      dataClass: 'justice',
      label: say('Willing to help an investigation', "Accepte d'aider une enquête", 'مستعد للمساعدة في تحقيق'),
      hint: say('No service depends on the answer.', "Aucun service n'en dépend.", 'لا تتوقف أي خدمة على الجواب.'),
    },
    {
      key: 'xHomeOfficeReference',
      type: 'text',
      maxLength: 120,
      dataClass: 'immigration',
      label: say('Home Office reference', 'Référence du Home Office', 'رقم مرجعي لدى وزارة الداخلية البريطانية'),
    },
    {
      key: 'xDecisionSentTo',
      type: 'choice',
      dataClass: 'contact',
      options: [
        { code: 'person', label: say('The person', 'La personne', 'الشخص نفسه') },
        {
          code: 'someoneElse',
          label: say('Someone else, with permission', 'Quelqu’un d’autre, avec son accord', 'شخص آخر بإذنه'),
        },
      ],
      label: say('Who receives the decision', 'Qui reçoit la décision', 'من يتلقى القرار'),
    },
  ],
};

export const gbrSections: readonly FormSection[] = [person, experience, report];
