// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import { genericLetters } from './generic-letters.ts';
import { genericMoves } from './generic-moves.ts';
import type { IdentificationProcess, IdentificationStage } from './identification-process.ts';
import { suspensionReview } from './shared-parts.ts';

const stages: readonly IdentificationStage[] = [
  {
    key: 'detected',
    label: say('Detected', 'Repérée', 'تم رصدها'),
    hint: say(
      'Somebody noticed signs. Make sure the person is safe, and say whether they may be a victim.',
      'Quelqu’un a remarqué des signes. Assurez-vous que la personne est en sécurité et dites si elle peut être une victime.',
      'لاحظ أحدهم علامات. تأكد من سلامة الشخص وحدّد ما إذا كان قد يكون ضحية.',
    ),
    phase: 'identification',
    outcome: 'presumed',
    deadlines: [
      {
        key: 'presumption',
        label: say(
          'Say whether the person is a presumed victim',
          'Dire si la personne est une victime présumée',
          'تحديد ما إذا كان الشخص ضحية مفترضة',
        ),
        period: { amount: 2, unit: 'workingDays' },
        kind: 'due',
        task: 'holder',
        remindDaysBefore: 1,
      },
    ],
  },
  {
    key: 'presumedVictim',
    label: say('Presumed victim', 'Victime présumée', 'ضحية مفترضة'),
    hint: say(
      'Help starts now and does not depend on anything else. Refer the person to the competent authority when they agree.',
      'L’aide commence maintenant et ne dépend de rien d’autre. Orientez la personne vers l’autorité compétente quand elle est d’accord.',
      'تبدأ المساعدة الآن ولا تتوقف على أي شيء آخر. أحِل الشخص إلى السلطة المختصة عندما يوافق.',
    ),
    phase: 'identification',
    outcome: 'presumed',
    deadlines: [
      {
        key: 'guardian',
        label: say('Have a guardian appointed', 'Faire désigner un tuteur', 'تعيين وصي'),
        period: { amount: 5, unit: 'workingDays' },
        kind: 'due',
        task: 'holder',
        remindDaysBefore: 2,
        age: 'child',
      },
    ],
  },
  {
    key: 'referred',
    label: say('Referred', 'Orientée', 'تمت الإحالة'),
    hint: say(
      'The competent authority has the report and takes it up.',
      'L’autorité compétente a reçu le signalement et s’en saisit.',
      'تسلّمت السلطة المختصة البلاغ وتباشر النظر فيه.',
    ),
    phase: 'identification',
    outcome: 'presumed',
    deadlines: [
      {
        key: 'takingUp',
        label: say(
          'Begin the recovery and reflection period',
          'Ouvrir le délai de rétablissement et de réflexion',
          'بدء فترة التعافي والتفكير',
        ),
        period: { amount: 5, unit: 'workingDays' },
        kind: 'due',
        task: 'decider',
        remindDaysBefore: 2,
      },
    ],
  },
  {
    key: 'recoveryAndReflection',
    label: say('Recovery and reflection', 'Rétablissement et réflexion', 'التعافي والتفكير'),
    hint: say(
      'Time to rest, be safe and think, at least 30 days. Support goes on whatever the person decides about the authorities.',
      'Un temps pour se reposer, être en sécurité et réfléchir, 30 jours au moins. L’aide continue quoi que la personne décide envers les autorités.',
      'وقت للراحة والأمان والتفكير، 30 يوما على الأقل. يستمر الدعم مهما قرر الشخص بشأن التعامل مع السلطات.',
    ),
    phase: 'support',
    outcome: 'presumed',
    deadlines: [
      {
        key: 'reflectionEnds',
        label: say(
          'Recovery and reflection lasts at least until then',
          'Le délai de rétablissement et de réflexion dure au moins jusque-là',
          'تستمر فترة التعافي والتفكير حتى ذلك الحين على الأقل',
        ),
        period: { amount: 30, unit: 'calendarDays' },
        kind: 'earliest',
        task: 'decider',
        remindDaysBefore: 5,
      },
    ],
  },
  {
    key: 'formalIdentification',
    label: say('Formal identification', 'Identification formelle', 'التحديد الرسمي'),
    hint: say(
      'The agencies of the panel say what they think; then the competent authority decides.',
      'Les organismes de la commission donnent leur avis, puis l’autorité compétente décide.',
      'تُبدي جهات اللجنة آراءها ثم تقرر السلطة المختصة.',
    ),
    phase: 'identification',
    outcome: 'presumed',
    deadlines: [
      {
        key: 'decision',
        label: say('Decide on identification', 'Décider de l’identification', 'البت في تحديد صفة الضحية'),
        period: { amount: 45, unit: 'calendarDays' },
        kind: 'due',
        task: 'decider',
        remindDaysBefore: 7,
      },
    ],
  },
  {
    key: 'confirmed',
    label: say('Confirmed', 'Confirmée', 'مؤكدة'),
    hint: say(
      'The person is a victim of trafficking. Plan long-term support with them.',
      'La personne est victime de la traite. Préparez avec elle l’accompagnement à long terme.',
      'الشخص ضحية اتجار. خطّط معه للدعم الطويل الأمد.',
    ),
    phase: 'identification',
    outcome: 'confirmed',
  },
  {
    key: 'notConfirmed',
    label: say('Not confirmed', 'Non confirmée', 'غير مؤكدة'),
    hint: say(
      'The person can ask for the decision to be reconsidered within 30 days. Tell them how.',
      'La personne peut demander le réexamen de la décision dans les 30 jours. Dites-lui comment.',
      'يمكن للشخص طلب إعادة النظر في القرار خلال 30 يوما. أخبره بالطريقة.',
    ),
    phase: 'identification',
    outcome: 'notConfirmed',
  },
  {
    key: 'reconsideration',
    label: say('Being reconsidered', 'En réexamen', 'قيد إعادة النظر'),
    hint: say(
      'Somebody who did not take the decision looks at it again. Support goes on.',
      'Quelqu’un qui n’a pas pris la décision la réexamine. L’aide continue.',
      'يعيد النظر في القرار شخص لم يتخذه. ويستمر الدعم.',
    ),
    phase: 'identification',
    outcome: 'presumed',
    deadlines: [
      {
        key: 'reconsidered',
        label: say('Decide again', 'Décider de nouveau', 'إعادة البت'),
        period: { amount: 20, unit: 'workingDays' },
        kind: 'due',
        task: 'decider',
        remindDaysBefore: 5,
      },
    ],
  },
  {
    key: 'longTermSupport',
    label: say('Long-term support', 'Accompagnement à long terme', 'الدعم الطويل الأمد'),
    hint: say(
      'Housing, work, school, health: what the person needs to live on their own terms.',
      'Logement, travail, école, santé : ce dont la personne a besoin pour vivre comme elle l’entend.',
      'السكن والعمل والدراسة والصحة: ما يحتاجه الشخص ليعيش حياته كما يريد.',
    ),
    phase: 'support',
  },
  {
    key: 'justiceAndRedress',
    label: say('Justice and redress', 'Justice et réparation', 'العدالة والإنصاف'),
    hint: say(
      'Legal help, compensation and, if the person wants it, the criminal case.',
      'Aide juridique, indemnisation et, si la personne le souhaite, la procédure pénale.',
      'المساعدة القانونية والتعويض، والقضية الجنائية إن أراد الشخص ذلك.',
    ),
    phase: 'justice',
  },
  {
    key: 'suspended',
    label: say('Suspended', 'Suspendue', 'معلّقة'),
    hint: say(
      'Nothing is decided for now, for instance while the person cannot be found. Support stays open.',
      'Rien n’est décidé pour l’instant, par exemple tant que la personne est introuvable. L’aide reste ouverte.',
      'لا يُتخذ قرار حاليا، مثلا ما دام العثور على الشخص متعذرا. ويبقى الدعم متاحا.',
    ),
    phase: 'aside',
    clock: 'stops',
    deadlines: [suspensionReview],
  },
  {
    key: 'withdrawn',
    label: say('Withdrawn', 'Retirée', 'مسحوبة'),
    hint: say(
      'The person does not want identification to go on. They may change their mind at any time; help does not depend on it.',
      'La personne ne souhaite pas poursuivre l’identification. Elle peut changer d’avis à tout moment ; l’aide n’en dépend pas.',
      'لا يرغب الشخص في مواصلة إجراءات التحديد. يمكنه تغيير رأيه في أي وقت، ولا تتوقف المساعدة على ذلك.',
    ),
    phase: 'aside',
  },
  {
    key: 'transferredAbroad',
    label: say('Transferred abroad', 'Transférée à l’étranger', 'نُقلت إلى الخارج'),
    hint: say(
      'An authority of another country has taken over identification.',
      'L’autorité d’un autre pays a repris l’identification.',
      'تولّت سلطة في بلد آخر إجراءات التحديد.',
    ),
    phase: 'aside',
  },
  {
    key: 'closed',
    label: say('Closed', 'Close', 'مغلقة'),
    hint: say(
      'Nothing more is planned. The case can be opened again when something new comes up.',
      'Rien d’autre n’est prévu. Le dossier peut être rouvert si un élément nouveau apparaît.',
      'لا إجراء آخر مخطط. يمكن إعادة فتح الملف إذا ظهر جديد.',
    ),
    phase: 'ended',
  },
];

/**
 * The process of a country without a pack of its own, after the OSCE/ODIHR handbook on national referral mechanisms (2022) and
 * articles 10 and 13 of the Council of Europe Convention on Action against Trafficking in Human Beings.
 */
export const genericProcess: IdentificationProcess = {
  initial: 'detected',
  byOutcome: { presumed: 'presumedVictim', confirmed: 'confirmed', notConfirmed: 'notConfirmed' },
  stages,
  moves: genericMoves,
  panels: [
    {
      key: 'multiAgency',
      label: say('Multi-agency panel', 'Commission interinstitutionnelle', 'لجنة مشتركة بين الجهات'),
      kinds: [
        'police',
        'prosecution',
        'border',
        'labourInspectorate',
        'childProtection',
        'serviceProvider',
        'health',
        'legalAid',
        'hotline',
        'consular',
      ],
      mode: 'advises',
      quorum: 1,
    },
  ],
  letters: genericLetters,
  comingOfAge: {
    label: say(
      'The person comes of age: renew what rested on a guardian',
      'La personne devient majeure : renouveler ce qui reposait sur un tuteur',
      'يبلغ الشخص سن الرشد: جدّد ما استند إلى الوصي',
    ),
    hint: say(
      'As an adult they decide themselves. Explain in their language what goes on and what was released, and ask whether they agree. Until they have answered everything goes on as before. Look with them at every release that a guardian or best interests stood for.',
      'Adulte, la personne décide elle-même. Expliquez-lui dans sa langue ce qui se poursuit et ce qui a été communiqué, et demandez-lui son accord. Tant qu’elle n’a pas répondu, tout continue comme avant. Revoyez avec elle chaque communication fondée sur l’accord d’un tuteur ou sur son intérêt supérieur.',
      'بعد بلوغ سن الرشد يقرر الشخص بنفسه. اشرح له بلغته ما يجري وما تم الإفصاح عنه واسأله هل يوافق. ويستمر كل شيء كما كان إلى أن يجيب. راجع معه كل إفصاح استند إلى موافقة الوصي أو إلى المصلحة الفضلى.',
    ),
    remindDaysBefore: 30,
    agree: 'renewAgreement',
    refuse: ['withdraw'],
  },
  calendar: { weekend: [0, 6], holidays: [{ kind: 'fixed', month: 1, day: 1 }] },
};
