// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { DecisionLetter } from './identification-process.ts';
import { letterReasons } from './shared-parts.ts';

const greeting = say('Dear reader,', 'Madame, Monsieur,', 'تحية طيبة وبعد،');
const help = say(
  'You have a right to help whatever is decided about you. Ask the person who gave you this letter, or anybody at {organisation}.',
  'Vous avez droit à de l’aide quelle que soit la décision. Adressez-vous à la personne qui vous a remis cette lettre ou à {organisation}.',
  'لك الحق في المساعدة أيا كان القرار. اسأل من سلّمك هذه الرسالة أو أي شخص في {organisation}.',
);
const reference = say('Our reference: {reference}', 'Notre référence : {reference}', 'رقمنا المرجعي: {reference}');

/** Letters of the generic process. They name nobody but the authority and hold nothing of what happened. */
export const genericLetters: readonly DecisionLetter[] = [
  {
    key: 'reflection',
    label: say('Recovery and reflection', 'Rétablissement et réflexion', 'التعافي والتفكير'),
    subject: say(
      'Time for you to recover and think',
      'Un temps pour vous rétablir et réfléchir',
      'وقت لك للتعافي والتفكير',
    ),
    paragraphs: [
      reference,
      greeting,
      say(
        'On {decidedOn} we began a time for you to rest, be safe and think. It lasts at least until {dueOn}.',
        'Le {decidedOn}, nous avons ouvert pour vous un temps de repos, de sécurité et de réflexion. Il dure au moins jusqu’au {dueOn}.',
        'في {decidedOn} بدأنا فترة لك للراحة والأمان والتفكير، وتستمر على الأقل حتى {dueOn}.',
      ),
      say(
        'In this time nobody may make you leave the country, and you need not decide whether to speak to the police.',
        'Pendant ce temps, personne ne peut vous obliger à quitter le pays et vous n’avez pas à décider si vous parlez à la police.',
        'خلال هذه الفترة لا يجوز لأحد إجبارك على مغادرة البلد، ولست مضطرا إلى أن تقرر ما إذا كنت ستتحدث إلى الشرطة.',
      ),
      help,
    ],
  },
  {
    key: 'confirmed',
    label: say('Decision: confirmed', 'Décision : confirmée', 'القرار: تأكيد'),
    subject: say('The decision about you', 'La décision vous concernant', 'القرار بشأنك'),
    paragraphs: [
      reference,
      greeting,
      say(
        'On {decidedOn} {organisation} decided that you are a victim of trafficking in persons.',
        'Le {decidedOn}, {organisation} a décidé que vous êtes victime de la traite des personnes.',
        'في {decidedOn} قرر {organisation} أنك ضحية للاتجار بالأشخاص.',
      ),
      letterReasons,
      help,
    ],
  },
  {
    key: 'notConfirmed',
    label: say('Decision: not confirmed', 'Décision : non confirmée', 'القرار: عدم التأكيد'),
    subject: say('The decision about you', 'La décision vous concernant', 'القرار بشأنك'),
    paragraphs: [
      reference,
      greeting,
      say(
        'On {decidedOn} {organisation} decided that it cannot confirm that you are a victim of trafficking in persons.',
        'Le {decidedOn}, {organisation} a décidé ne pas pouvoir confirmer que vous êtes victime de la traite des personnes.',
        'في {decidedOn} قرر {organisation} أنه لا يستطيع تأكيد أنك ضحية للاتجار بالأشخاص.',
      ),
      letterReasons,
      say(
        'If you think this is wrong, you can ask for the decision to be looked at again until {dueOn}. Somebody can help you to ask.',
        'Si vous pensez que c’est une erreur, vous pouvez demander le réexamen de la décision jusqu’au {dueOn}. Quelqu’un peut vous aider à le faire.',
        'إذا كنت ترى أن القرار خاطئ، يمكنك طلب إعادة النظر فيه حتى {dueOn}. ويمكن لأحد مساعدتك في تقديم الطلب.',
      ),
      help,
    ],
  },
];
