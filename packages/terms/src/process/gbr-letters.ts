// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { DecisionLetter } from './identification-process.ts';
import { letterReasons } from './shared-parts.ts';

const reference = say('Reference: {reference}', 'Référence : {reference}', 'المرجع: {reference}');
const subject = say(
  'Your National Referral Mechanism decision',
  'Votre décision au titre du dispositif national d’orientation',
  'قرارك ضمن آلية الإحالة الوطنية',
);
const help = say(
  'Support does not depend on whether you speak to the police. Ask your support worker, or {organisation}.',
  'L’aide ne dépend pas de votre choix de parler ou non à la police. Adressez-vous à votre accompagnant ou à {organisation}.',
  'لا يتوقف الدعم على حديثك مع الشرطة. اسأل الشخص الذي يدعمك أو {organisation}.',
);

/** Letters of the National Referral Mechanism. They name nobody but the authority. */
export const gbrLetters: readonly DecisionLetter[] = [
  {
    key: 'reasonableGroundsPositive',
    label: say('Reasonable grounds', 'Motifs raisonnables', 'أسباب معقولة'),
    subject,
    paragraphs: [
      reference,
      say(
        'On {decidedOn} {organisation} decided that there are reasonable grounds to believe that you are a victim of modern slavery.',
        'Le {decidedOn}, {organisation} a décidé qu’il existe des motifs raisonnables de croire que vous êtes victime d’esclavage moderne.',
        'في {decidedOn} قرر {organisation} وجود أسباب معقولة للاعتقاد بأنك ضحية للرق الحديث.',
      ),
      say(
        'You have a recovery period until {dueOn} at least. A second decision follows.',
        'Vous disposez d’un délai de rétablissement jusqu’au {dueOn} au moins. Une seconde décision suivra.',
        'لك فترة تعافٍ حتى {dueOn} على الأقل. ويتبعها قرار ثان.',
      ),
      letterReasons,
      help,
    ],
  },
  {
    key: 'conclusiveGroundsPositive',
    label: say('Conclusive grounds', 'Motifs concluants', 'أسباب قاطعة'),
    subject,
    paragraphs: [
      reference,
      say(
        'On {decidedOn} {organisation} decided on the balance of probabilities that you are a victim of modern slavery.',
        'Le {decidedOn}, {organisation} a décidé, selon la prépondérance des probabilités, que vous êtes victime d’esclavage moderne.',
        'في {decidedOn} قرر {organisation}، وفق ترجيح الاحتمالات، أنك ضحية للرق الحديث.',
      ),
      letterReasons,
      help,
    ],
  },
  {
    key: 'negative',
    label: say('Negative decision', 'Décision négative', 'قرار سلبي'),
    subject,
    paragraphs: [
      reference,
      say(
        'On {decidedOn} {organisation} decided that it does not find the grounds to say that you are a victim of modern slavery.',
        'Le {decidedOn}, {organisation} a décidé ne pas trouver de motifs pour dire que vous êtes victime d’esclavage moderne.',
        'في {decidedOn} قرر {organisation} أنه لا يجد أسبابا للقول إنك ضحية للرق الحديث.',
      ),
      letterReasons,
      say(
        'You can ask for the decision to be reconsidered until {dueOn}, if there is new evidence or if it is not in line with guidance.',
        'Vous pouvez demander le réexamen de la décision jusqu’au {dueOn}, en cas d’élément nouveau ou si elle s’écarte des directives.',
        'يمكنك طلب إعادة النظر في القرار حتى {dueOn} إذا ظهر دليل جديد أو كان القرار لا يتفق مع الإرشادات.',
      ),
      help,
    ],
  },
];
