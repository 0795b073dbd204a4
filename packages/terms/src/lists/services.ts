// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { CodeList } from '../types.ts';
import { defineCodeList, htcdsSource, htcdsVersion, palermoSource, palermoVersion } from './define-code-list.ts';
import { supportPlan } from './identification.ts';

const palermo = { source: palermoSource, version: palermoVersion } as const;

/** What HTCDS's nine kinds of support have no code for: a safe place to stay, and the rights of a victim. */
const kindsBesides = defineCodeList({
  name: 'serviceKind',
  source: `${htcdsSource}; Palermo for a place to stay, justice, compensation, residence and return`,
  version: htcdsVersion,
  rows: [
    ['Accommodation', 'A safe place to stay', 'Hébergement sûr', 'مكان آمن للإقامة', { crosswalk: { htcds: null } }],
    [
      'AccessToJustice',
      'Access to justice',
      'Accès à la justice',
      'الوصول إلى العدالة',
      { crosswalk: { htcds: 'Legal' } },
    ],
    ['Compensation', 'Compensation', 'Indemnisation', 'التعويض', { crosswalk: { htcds: 'Legal' } }],
    ['Residence', 'Residence permit', 'Titre de séjour', 'تصريح الإقامة', { crosswalk: { htcds: 'Legal' } }],
    ['SafeReturn', 'Safe return', 'Retour en sécurité', 'العودة الآمنة', { crosswalk: { htcds: null } }],
  ],
});

/** Kinds of support that are offered, needed, referred to and delivered. */
export const serviceKind: CodeList = {
  ...kindsBesides,
  codes: [...kindsBesides.codes.slice(0, 1), ...supportPlan.codes, ...kindsBesides.codes.slice(1)],
};

/** What a person needs to be able to use a service; not a diagnosis. */
export const accessibilityNeed = defineCodeList({
  name: 'accessibilityNeed',
  ...palermo,
  rows: [
    ['stepFree', 'Without steps, wheelchair', 'Sans marches, fauteuil roulant', 'دون درجات، كرسي متحرك'],
    ['signLanguage', 'Sign language', 'Langue des signes', 'لغة الإشارة'],
    ['easyLanguage', 'Simple language or pictures', 'Langage simple ou images', 'لغة بسيطة أو صور'],
    ['seeing', 'Help with seeing or reading', 'Aide pour voir ou lire', 'مساعدة في الرؤية أو القراءة'],
    ['withChildren', 'Room for own children', 'Place pour ses enfants', 'مكان للأطفال المرافقين'],
    ['pregnancy', 'Pregnancy or newborn', 'Grossesse ou nouveau-né', 'حمل أو مولود جديد'],
    ['personalCare', 'Help in daily life', 'Aide au quotidien', 'مساعدة في الحياة اليومية'],
    ['ownRoom', 'A room of their own', 'Une chambre individuelle', 'غرفة خاصة'],
    ['femaleStaff', 'Female staff', 'Personnel féminin', 'موظفات'],
    ['maleStaff', 'Male staff', 'Personnel masculin', 'موظفون رجال'],
  ],
});

/** When a service can be used. */
export const serviceOpening = defineCodeList({
  name: 'serviceOpening',
  ...palermo,
  rows: [
    ['always', 'Day and night', 'Jour et nuit', 'ليلا ونهارا'],
    ['workingHours', 'During working hours', 'Aux heures de bureau', 'في ساعات العمل'],
    ['appointment', 'By appointment', 'Sur rendez-vous', 'بموعد مسبق'],
  ],
});

export const serviceUrgency = defineCodeList({
  name: 'serviceUrgency',
  ...palermo,
  rows: [
    ['now', 'Today', "Aujourd'hui", 'اليوم'],
    ['soon', 'Within days', 'Dans les jours qui viennent', 'خلال أيام'],
    ['later', 'Can be planned', 'Peut être planifié', 'يمكن التخطيط له'],
  ],
});

/** Where a referral stands. */
export const referralState = defineCodeList({
  name: 'referralState',
  ...palermo,
  rows: [
    ['waiting', 'Waiting for an answer', 'En attente de réponse', 'في انتظار الرد'],
    ['asked', 'A question was asked', 'Une question est posée', 'طُرح سؤال'],
    ['accepted', 'Accepted', 'Accepté', 'مقبولة'],
    ['done', 'Done', 'Terminé', 'منتهية'],
    ['rejected', 'Rejected', 'Refusé', 'مرفوضة'],
    ['withdrawn', 'Withdrawn', 'Retiré', 'مسحوبة'],
    ['lapsed', 'Not answered in time', 'Resté sans réponse', 'لم يُرد عليها في الموعد'],
  ],
});

/** Why an organisation does not take a referral. */
export const referralRejection = defineCodeList({
  name: 'referralRejection',
  ...palermo,
  rows: [
    ['noPlace', 'No place free', 'Aucune place libre', 'لا مكان شاغر'],
    ['notOffered', 'This is not offered here', 'Ce service n’est pas proposé ici', 'هذه الخدمة غير متاحة هنا'],
    ['notForPerson', 'Not for this age or sex', 'Pas pour cet âge ou ce sexe', 'ليست لهذه الفئة من العمر أو الجنس'],
    ['noLanguage', 'No common language', 'Aucune langue commune', 'لا توجد لغة مشتركة'],
    ['notAccessible', 'Not accessible for the person', 'Non accessible pour la personne', 'غير مهيأة للشخص'],
    ['notSafe', 'It would not be safe here', 'Ce ne serait pas sûr ici', 'لن يكون المكان آمنا'],
    ['tooFar', 'Too far away', 'Trop éloigné', 'بعيدة جدا'],
    ['other', 'Another reason', 'Autre raison', 'سبب آخر'],
  ],
});

/** Whether a kind of support reached the person. */
export const serviceResult = defineCodeList({
  name: 'serviceResult',
  ...palermo,
  rows: [
    ['delivered', 'Received', 'Reçu', 'تلقاها الشخص'],
    ['refused', 'The person did not want it', 'Non souhaité par la personne', 'لم يرغب بها الشخص'],
    ['unavailable', 'Not available', 'Non disponible', 'غير متاحة'],
  ],
});

/** How a service that was delivered ended. */
export const serviceOutcome = defineCodeList({
  name: 'serviceOutcome',
  ...palermo,
  rows: [
    ['goalMet', 'The goal was met', 'Objectif atteint', 'تحقق الهدف'],
    ['partly', 'The goal was met in part', 'Objectif atteint en partie', 'تحقق الهدف جزئيا'],
    ['notMet', 'The goal was not met', 'Objectif non atteint', 'لم يتحقق الهدف'],
    ['continuesElsewhere', 'Continues elsewhere', 'Se poursuit ailleurs', 'تستمر في مكان آخر'],
    ['stoppedByPerson', 'The person ended it', 'Arrêté par la personne', 'أنهاها الشخص'],
    ['stoppedByProvider', 'The provider ended it', 'Arrêté par le prestataire', 'أنهاها مقدم الخدمة'],
  ],
});

/** What was found when a return was looked at. */
export const returnRisk = defineCodeList({
  name: 'returnRisk',
  ...palermo,
  rows: [
    ['low', 'Low: return is possible', 'Faible : le retour est possible', 'منخفض: العودة ممكنة'],
    ['medium', 'Medium: only with protection', 'Moyen : seulement avec une protection', 'متوسط: بشرط توفير الحماية'],
    ['high', 'High: no return', 'Élevé : pas de retour', 'مرتفع: لا عودة'],
  ],
});

export const residencePermit = defineCodeList({
  name: 'residencePermit',
  ...palermo,
  rows: [
    ['reflection', 'For the reflection period', 'Pour le délai de réflexion', 'لفترة التفكير'],
    ['temporary', 'Temporary, for personal reasons', 'Temporaire, pour raisons personnelles', 'مؤقت لأسباب شخصية'],
    ['proceedings', 'For the proceedings', 'Pour la procédure', 'لمدة الإجراءات القضائية'],
    ['international', 'International protection', 'Protection internationale', 'حماية دولية'],
    ['permanent', 'Permanent', 'Permanent', 'دائم'],
  ],
});

/** How the support as a whole ended. */
export const supportOutcome = defineCodeList({
  name: 'supportOutcome',
  ...palermo,
  rows: [
    ['independent', 'Lives independently', 'Vit de façon autonome', 'يعيش باستقلال'],
    ['otherSupport', 'Supported by others', 'Accompagné par d’autres', 'تدعمه جهات أخرى'],
    ['returned', 'Returned safely', 'Retour effectué en sécurité', 'عاد بأمان'],
    ['movedOn', 'Moved to another country', 'Parti dans un autre pays', 'انتقل إلى بلد آخر'],
    ['ownWish', 'Ended by the person', 'Terminé à la demande de la personne', 'أنهاه الشخص برغبته'],
    ['lostContact', 'Contact was lost', 'Contact perdu', 'انقطع الاتصال'],
    ['exploitedAgain', 'Exploited again', 'De nouveau exploité', 'تعرض للاستغلال مجددا'],
    ['died', 'The person died', 'Décès de la personne', 'توفي الشخص'],
  ],
});

export const followUpWay = defineCodeList({
  name: 'followUpWay',
  ...palermo,
  rows: [
    ['visit', 'Visit', 'Visite', 'زيارة'],
    ['office', 'In the office', 'Au bureau', 'في المكتب'],
    ['telephone', 'Telephone', 'Téléphone', 'هاتف'],
    ['message', 'Message', 'Message', 'رسالة'],
    ['partner', 'Through a partner', 'Par un partenaire', 'عن طريق شريك'],
  ],
});

export const followUpOutcome = defineCodeList({
  name: 'followUpOutcome',
  ...palermo,
  rows: [
    ['well', 'The person is well', 'La personne va bien', 'الشخص بخير'],
    ['concern', 'There is something to do', 'Il y a quelque chose à faire', 'هناك ما يجب فعله'],
    ['danger', 'The person is in danger', 'La personne est en danger', 'الشخص في خطر'],
    ['notReached', 'Not reached', 'Non joignable', 'تعذر الوصول إليه'],
    ['declined', 'The person does not want it', 'La personne ne le souhaite pas', 'لا يرغب الشخص في ذلك'],
  ],
});
