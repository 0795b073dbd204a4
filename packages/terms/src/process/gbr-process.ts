// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import { gbrLetters } from './gbr-letters.ts';
import { gbrMoves } from './gbr-moves.ts';
import type { IdentificationProcess, IdentificationStage } from './identification-process.ts';
import { suspensionReview } from './shared-parts.ts';

const lookedAtAgain = say(
  'Somebody else at the competent authority looks at it again.',
  'Une autre personne de l’autorité compétente réexamine la décision.',
  'يعيد شخص آخر في السلطة المختصة النظر في القرار.',
);

const stages: readonly IdentificationStage[] = [
  {
    key: 'encountered',
    label: say('Encountered', 'Rencontrée', 'تم العثور عليها'),
    hint: say(
      'A first responder has met a potential victim. Refer a child, or anybody whose age is in doubt, at once; an adult when they agree.',
      'Un premier intervenant a rencontré une victime potentielle. Orientez aussitôt un enfant ou toute personne d’âge incertain ; un adulte, quand il est d’accord.',
      'التقى مستجيب أول بضحية محتملة. أحِل الطفل أو من يُشك في عمره فورا، والبالغ عندما يوافق.',
    ),
    phase: 'identification',
    outcome: 'presumed',
    deadlines: [
      {
        key: 'referral',
        label: say(
          'Refer, or notify without identity',
          'Orienter, ou notifier sans identité',
          'الإحالة، أو الإخطار دون الهوية',
        ),
        period: { amount: 1, unit: 'workingDays' },
        kind: 'due',
        task: 'holder',
        remindDaysBefore: 1,
      },
    ],
  },
  {
    key: 'notified',
    label: say('Notified without identity', 'Notifiée sans identité', 'تم الإخطار دون الهوية'),
    hint: say(
      'The adult did not want to be referred. The Home Office was told that somebody was encountered, without a name. They may change their mind at any time.',
      'L’adulte n’a pas voulu être orienté. Le ministère de l’Intérieur a été informé de la rencontre, sans nom. Il peut changer d’avis à tout moment.',
      'لم يرغب البالغ في الإحالة. أُبلغت وزارة الداخلية بالواقعة دون ذكر اسم. ويمكنه تغيير رأيه في أي وقت.',
    ),
    phase: 'aside',
    outcome: 'presumed',
  },
  {
    key: 'referred',
    label: say(
      'Referred: reasonable grounds to be decided',
      'Orientée : motifs raisonnables à trancher',
      'تمت الإحالة: البت في الأسباب المعقولة',
    ),
    hint: say(
      'The competent authority decides whether there are reasonable grounds, where possible within five working days.',
      'L’autorité compétente dit s’il existe des motifs raisonnables, si possible sous cinq jours ouvrables.',
      'تقرر السلطة المختصة ما إذا كانت هناك أسباب معقولة، خلال خمسة أيام عمل إن أمكن.',
    ),
    phase: 'identification',
    outcome: 'presumed',
    deadlines: [
      {
        key: 'reasonableGrounds',
        label: say('Decide on reasonable grounds', 'Trancher les motifs raisonnables', 'البت في الأسباب المعقولة'),
        period: { amount: 5, unit: 'workingDays' },
        kind: 'due',
        task: 'decider',
        remindDaysBefore: 2,
      },
      {
        key: 'localAuthority',
        label: say(
          'Tell the local authority about the child',
          'Informer la collectivité locale au sujet de l’enfant',
          'إبلاغ السلطة المحلية بشأن الطفل',
        ),
        period: { amount: 1, unit: 'workingDays' },
        kind: 'due',
        task: 'holder',
        remindDaysBefore: 1,
        age: 'child',
      },
    ],
  },
  {
    key: 'reasonableGroundsPositive',
    label: say(
      'Reasonable grounds: recovery period',
      'Motifs raisonnables : délai de rétablissement',
      'أسباب معقولة: فترة التعافي',
    ),
    hint: say(
      'Support for at least 30 days. Then the competent authority decides on conclusive grounds, on the balance of probabilities.',
      'Aide pendant 30 jours au moins. Ensuite, l’autorité compétente tranche les motifs concluants, selon la prépondérance des probabilités.',
      'دعم لمدة 30 يوما على الأقل، ثم تبت السلطة المختصة في الأسباب القاطعة وفق ترجيح الاحتمالات.',
    ),
    phase: 'support',
    outcome: 'presumed',
    deadlines: [
      {
        key: 'recoveryEnds',
        label: say(
          'The recovery period lasts at least until then',
          'Le délai de rétablissement dure au moins jusque-là',
          'تستمر فترة التعافي حتى ذلك الحين على الأقل',
        ),
        period: { amount: 30, unit: 'calendarDays' },
        kind: 'earliest',
        task: 'decider',
        remindDaysBefore: 5,
      },
    ],
  },
  {
    key: 'reasonableGroundsNegative',
    label: say('No reasonable grounds', 'Pas de motifs raisonnables', 'لا أسباب معقولة'),
    hint: say(
      'Reconsideration can be asked for within 30 days: new evidence, or a decision not in line with guidance.',
      'Le réexamen peut être demandé dans les 30 jours : éléments nouveaux, ou décision contraire aux directives.',
      'يمكن طلب إعادة النظر خلال 30 يوما: أدلة جديدة أو قرار لا يتفق مع الإرشادات.',
    ),
    phase: 'identification',
    outcome: 'notConfirmed',
  },
  {
    key: 'conclusiveGroundsPositive',
    label: say('Conclusive grounds', 'Motifs concluants', 'أسباب قاطعة'),
    hint: say(
      'The person is a victim of modern slavery. Plan the move on from support with them.',
      'La personne est victime d’esclavage moderne. Préparez avec elle la suite de l’accompagnement.',
      'الشخص ضحية للرق الحديث. خطّط معه للمرحلة التالية للدعم.',
    ),
    phase: 'support',
    outcome: 'confirmed',
  },
  {
    key: 'conclusiveGroundsNegative',
    label: say('No conclusive grounds', 'Pas de motifs concluants', 'لا أسباب قاطعة'),
    hint: say(
      'Reconsideration can be asked for within 30 days. Tell the person how.',
      'Le réexamen peut être demandé dans les 30 jours. Dites à la personne comment faire.',
      'يمكن طلب إعادة النظر خلال 30 يوما. أخبر الشخص بالطريقة.',
    ),
    phase: 'identification',
    outcome: 'notConfirmed',
  },
  {
    key: 'reasonableGroundsReconsidered',
    label: say(
      'Reasonable grounds being reconsidered',
      'Motifs raisonnables en réexamen',
      'إعادة النظر في الأسباب المعقولة',
    ),
    hint: lookedAtAgain,
    phase: 'identification',
    outcome: 'presumed',
  },
  {
    key: 'conclusiveGroundsReconsidered',
    label: say(
      'Conclusive grounds being reconsidered',
      'Motifs concluants en réexamen',
      'إعادة النظر في الأسباب القاطعة',
    ),
    hint: lookedAtAgain,
    phase: 'identification',
    outcome: 'presumed',
  },
  {
    key: 'suspended',
    label: say('Suspended', 'Suspendue', 'معلّقة'),
    hint: say(
      'The competent authority waits, for instance until the person is found. Support stays open.',
      'L’autorité compétente attend, par exemple que la personne soit retrouvée. L’aide reste ouverte.',
      'تنتظر السلطة المختصة، مثلا حتى العثور على الشخص. ويبقى الدعم متاحا.',
    ),
    phase: 'aside',
    clock: 'stops',
    deadlines: [suspensionReview],
  },
  {
    key: 'withdrawn',
    label: say('Withdrawn', 'Retirée', 'مسحوبة'),
    hint: say(
      'The adult left the mechanism. They may be referred again.',
      'L’adulte a quitté le dispositif. Il peut être orienté de nouveau.',
      'خرج البالغ من الآلية. ويمكن إحالته مرة أخرى.',
    ),
    phase: 'aside',
  },
  {
    key: 'transferredAbroad',
    label: say('Transferred abroad', 'Transférée à l’étranger', 'نُقلت إلى الخارج'),
    hint: say(
      'An authority of another country has taken over.',
      'L’autorité d’un autre pays a repris le dossier.',
      'تولّت سلطة في بلد آخر الأمر.',
    ),
    phase: 'aside',
  },
  {
    key: 'closed',
    label: say('Closed', 'Close', 'مغلقة'),
    hint: say(
      'Nothing more is planned. The case can be opened again.',
      'Rien d’autre n’est prévu. Le dossier peut être rouvert.',
      'لا إجراء آخر مخطط. يمكن إعادة فتح الملف.',
    ),
    phase: 'ended',
  },
];

/**
 * The National Referral Mechanism of the United Kingdom: the published form, the first responder toolkit (April 2026) and the
 * statutory guidance under section 49 of the Modern Slavery Act 2015.
 */
export const gbrProcess: IdentificationProcess = {
  initial: 'encountered',
  byOutcome: {
    presumed: 'referred',
    confirmed: 'conclusiveGroundsPositive',
    notConfirmed: 'conclusiveGroundsNegative',
  },
  stages,
  moves: gbrMoves,
  panels: [],
  letters: gbrLetters,
  comingOfAge: {
    label: say(
      'The person turns 18: ask whether they agree to remain',
      'La personne a 18 ans : demander si elle accepte de rester',
      'يبلغ الشخص 18 عاما: اسأله هل يوافق على البقاء',
    ),
    hint: say(
      'As an adult they decide themselves whether to remain in the National Referral Mechanism. Explain it in their language. Until they have answered everything goes on as before. Look with them at every release that a guardian or best interests stood for.',
      'Adulte, la personne décide elle-même de rester ou non dans le dispositif national d’orientation. Expliquez-le dans sa langue. Tant qu’elle n’a pas répondu, tout continue comme avant. Revoyez avec elle chaque communication fondée sur l’accord d’un tuteur ou sur son intérêt supérieur.',
      'بعد بلوغ سن الرشد يقرر الشخص بنفسه البقاء في آلية الإحالة الوطنية أو عدمه. اشرح له ذلك بلغته. ويستمر كل شيء كما كان إلى أن يجيب. راجع معه كل إفصاح استند إلى موافقة الوصي أو إلى المصلحة الفضلى.',
    ),
    remindDaysBefore: 30,
    agree: 'agreeToRemain',
    refuse: ['withdraw', 'notify'],
  },
  calendar: {
    weekend: [0, 6],
    // England and Wales.
    holidays: [
      { kind: 'fixed', month: 1, day: 1, movedFromWeekend: true },
      { kind: 'easter', offset: -2 },
      { kind: 'easter', offset: 1 },
      { kind: 'weekday', month: 5, weekday: 1, nth: 1 },
      { kind: 'weekday', month: 5, weekday: 1, nth: -1 },
      { kind: 'weekday', month: 8, weekday: 1, nth: -1 },
      { kind: 'fixed', month: 12, day: 25, movedFromWeekend: true },
      { kind: 'fixed', month: 12, day: 26, movedFromWeekend: true },
    ],
  },
};
