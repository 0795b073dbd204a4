// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { Condition, FormSection } from '../types.ts';
import { gbrChildWhen } from './gbr-answers.ts';

const mayBeChild: Condition = { any: [gbrChildWhen, { field: 'ageInDoubt', is: true }] };

/** The report to the National Referral Mechanism itself: who reports, consent, and who is told. */
export const gbrReport: FormSection = {
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
    {
      key: 'xOwnReference',
      type: 'text',
      dataClass: 'services',
      label: say('Your own reference', 'Votre référence', 'رقمك المرجعي'),
      hint: say(
        'It may stand in messages: no names.',
        'Elle peut figurer dans des messages : sans noms.',
        'قد يظهر في الرسائل: دون أسماء.',
      ),
    },
    {
      key: 'xResponderContact',
      type: 'text',
      dataClass: 'services',
      label: say(
        'Another way to reach the first responder',
        'Autre moyen de joindre le premier intervenant',
        'وسيلة أخرى للوصول إلى المستجيب الأول',
      ),
    },
    {
      key: 'xOthersInvolved',
      type: 'yesNo',
      dataClass: 'services',
      label: say('Other professionals are involved', 'D’autres professionnels interviennent', 'يشارك مهنيون آخرون'),
    },
    {
      key: 'xOthersInvolvedDetails',
      type: 'longText',
      dataClass: 'services',
      label: say('Who else is involved', 'Qui d’autre intervient', 'من يشارك أيضا'),
      shownWhen: { field: 'xOthersInvolved', is: true },
    },
    {
      key: 'xAgreesToIdentity',
      type: 'yesNo',
      dataClass: 'services',
      label: say(
        'Agrees that their name is told with the notification',
        'Accepte que son nom accompagne la notification',
        'يوافق على ذكر اسمه مع الإخطار',
      ),
      shownWhen: { all: [{ not: mayBeChild }, { field: 'xConsentToReferral', is: false }] },
    },
    {
      key: 'xAlternativePhone',
      type: 'text',
      dataClass: 'contact',
      label: say('Another number, and whose it is', 'Autre numéro, et à qui', 'رقم آخر ولمن هو'),
      shownWhen: { field: 'xWantsSupport', is: true },
    },
    {
      key: 'xNoPhone',
      type: 'text',
      dataClass: 'contact',
      label: say(
        'Without a phone: how to reach them',
        'Sans téléphone : comment les joindre',
        'دون هاتف: كيف يمكن الوصول إليه',
      ),
      shownWhen: {
        all: [
          { field: 'xWantsSupport', is: true },
          { field: 'phone', empty: true },
        ],
      },
    },
    {
      key: 'xCooperationDetails',
      type: 'longText',
      dataClass: 'justice',
      label: say('About helping an investigation', 'À propos de l’aide à une enquête', 'عن المساعدة في التحقيق'),
    },
    {
      key: 'xPostalAddress',
      type: 'longText',
      dataClass: 'contact',
      label: say('Address for the decision', 'Adresse pour la décision', 'عنوان إرسال القرار'),
      shownWhen: { field: 'xDecisionSentTo', is: 'person' },
    },
    {
      key: 'xSafeToWrite',
      type: 'yesNo',
      dataClass: 'contact',
      label: say(
        'It is safe to write to them there',
        'Il est sûr d’écrire à cette adresse',
        'من الآمن الكتابة إليه هناك',
      ),
      shownWhen: { field: 'xDecisionSentTo', is: 'person' },
    },
    {
      key: 'xDecisionReceiver',
      type: 'longText',
      dataClass: 'contact',
      label: say('Who receives it: name and address', 'Qui la reçoit : nom et adresse', 'من يتلقاه: الاسم والعنوان'),
      shownWhen: { field: 'xDecisionSentTo', is: 'someoneElse' },
    },
    {
      key: 'xDecisionPermission',
      type: 'yesNo',
      dataClass: 'contact',
      label: say('The person gave permission for it', 'La personne a donné son accord', 'أعطى الشخص إذنه بذلك'),
      shownWhen: { field: 'xDecisionSentTo', is: 'someoneElse' },
    },
    {
      key: 'xEvidence',
      type: 'longText',
      dataClass: 'services',
      label: say('Which evidence comes with it', 'Quelles pièces sont jointes', 'الأدلة المرفقة'),
    },
  ],
};
