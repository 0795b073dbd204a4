// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, palermoSource, palermoVersion } from './define-code-list.ts';

const palermo = { source: palermoSource, version: palermoVersion } as const;

/** How far an investigation has come. */
export const investigationStage = defineCodeList({
  name: 'investigationStage',
  ...palermo,
  rows: [
    ['opened', 'Under investigation', 'Enquête en cours', 'قيد التحقيق'],
    ['withProsecution', 'With the prosecution', 'Transmise au parquet', 'لدى النيابة العامة'],
    ['charged', 'Charged', 'Mise en accusation', 'وُجّه الاتهام'],
    ['trial', 'On trial', 'En jugement', 'قيد المحاكمة'],
    ['ended', 'Ended', 'Terminée', 'انتهى'],
  ],
});

/** Why an investigation ended. */
export const investigationEnding = defineCodeList({
  name: 'investigationEnding',
  ...palermo,
  rows: [
    ['judgment', 'Final judgment', 'Jugement définitif', 'حكم نهائي'],
    ['discontinued', 'Discontinued', 'Classée sans suite', 'حُفظ التحقيق'],
    [
      'notProceeded',
      'Not proceeded with: evidence not enough',
      'Abandonnée faute de preuves',
      'لم يُتابع لعدم كفاية الأدلة',
    ],
    ['transferred', 'Passed to another authority', 'Transmise à une autre autorité', 'أحيل إلى سلطة أخرى'],
  ],
});

/** Offences that suspects are charged with. The crosswalk says which ones the UNODC questionnaire counts as trafficking. */
export const offence = defineCodeList({
  name: 'offence',
  source: 'Palermo; UNODC GLOTIP questionnaire for what counts as trafficking',
  version: palermoVersion,
  rows: [
    [
      'traffickingSexual',
      'Trafficking for sexual exploitation',
      'Traite à des fins d’exploitation sexuelle',
      'الاتجار لغرض الاستغلال الجنسي',
      { crosswalk: { glotip: 'Sexual exploitation' } },
    ],
    [
      'traffickingLabour',
      'Trafficking for forced labour or services',
      'Traite à des fins de travail ou de services forcés',
      'الاتجار لغرض العمل أو الخدمة قسرا',
      { crosswalk: { glotip: 'Forced labour' } },
    ],
    [
      'traffickingCriminality',
      'Trafficking for forced criminality',
      'Traite à des fins de criminalité forcée',
      'الاتجار لغرض الإجبار على الإجرام',
      { crosswalk: { glotip: 'Other forms' } },
    ],
    [
      'traffickingOrgans',
      'Trafficking for the removal of organs',
      'Traite à des fins de prélèvement d’organes',
      'الاتجار لغرض نزع الأعضاء',
      { crosswalk: { glotip: 'Other forms' } },
    ],
    [
      'traffickingOther',
      'Trafficking for another or several purposes',
      'Traite à une autre fin ou à plusieurs fins',
      'الاتجار لغرض آخر أو لعدة أغراض',
      { crosswalk: { glotip: 'Other forms' } },
    ],
    ['slavery', 'Slavery or servitude', 'Esclavage ou servitude', 'الرق أو الاستعباد'],
    ['forcedLabour', 'Forced labour', 'Travail forcé', 'العمل القسري'],
    ['labourLaw', 'Offence against labour law', 'Infraction au droit du travail', 'مخالفة قانون العمل'],
    ['procuring', 'Procuring', 'Proxénétisme', 'القوادة'],
    ['childAbuseMaterial', 'Child sexual abuse material', 'Pédopornographie', 'مواد الاعتداء الجنسي على الأطفال'],
    ['forcedMarriage', 'Forced marriage', 'Mariage forcé', 'الزواج القسري'],
    ['smuggling', 'Smuggling of migrants', 'Trafic illicite de migrants', 'تهريب المهاجرين'],
    [
      'violence',
      'Assault, rape or unlawful confinement',
      'Violences, viol ou séquestration',
      'اعتداء أو اغتصاب أو احتجاز',
    ],
    ['documents', 'Forged or withheld documents', 'Faux documents ou documents confisqués', 'تزوير وثائق أو حجزها'],
    ['moneyLaundering', 'Money laundering', 'Blanchiment d’argent', 'غسل الأموال'],
    ['organisedCrime', 'Organised criminal group', 'Association de malfaiteurs', 'جماعة إجرامية منظمة'],
    ['corruption', 'Corruption', 'Corruption', 'الفساد'],
    ['other', 'Another offence', 'Autre infraction', 'جريمة أخرى'],
  ],
});

/** What a court sentenced somebody to. */
export const sentence = defineCodeList({
  name: 'sentence',
  ...palermo,
  rows: [
    ['imprisonment', 'Imprisonment', 'Emprisonnement', 'السجن'],
    ['suspended', 'Suspended imprisonment', 'Emprisonnement avec sursis', 'السجن مع وقف التنفيذ'],
    ['fine', 'Fine', 'Amende', 'غرامة'],
    ['community', 'Community service or supervision', 'Travail d’intérêt général ou suivi', 'خدمة المجتمع أو المراقبة'],
    ['confiscation', 'Confiscation alone', 'Confiscation seule', 'المصادرة وحدها'],
    ['ban', 'Ban from business or occupation', 'Interdiction d’exercer', 'الحرمان من مزاولة نشاط'],
    ['notYet', 'Not sentenced yet', 'Peine non encore prononcée', 'لم تحدد العقوبة بعد'],
    ['other', 'Another sentence', 'Autre peine', 'عقوبة أخرى'],
  ],
});

/** Whether the principle was applied that victims are not punished for what they were forced to do. */
export const nonPunishment = defineCodeList({
  name: 'nonPunishment',
  source: 'OHCHR Recommended Principles and Guidelines, principle 7; Council of Europe Convention, article 26',
  version: '2005',
  rows: [
    ['notAsked', 'Did not arise', 'La question ne s’est pas posée', 'لم تُطرح المسألة'],
    ['asked', 'Asked for, not decided', 'Demandée, pas encore tranchée', 'طُلب ولم يُبتّ فيه'],
    ['applied', 'Applied: not punished', 'Appliquée : pas de sanction', 'طُبّق: لا عقاب'],
    ['refused', 'Refused', 'Refusée', 'رُفض'],
  ],
});

/** What links two cases. */
export const caseLinkKind = defineCodeList({
  name: 'caseLinkKind',
  ...palermo,
  rows: [
    ['sameIncident', 'Same incident', 'Mêmes faits', 'الواقعة نفسها'],
    ['sameHousehold', 'Same household', 'Même foyer', 'الأسرة نفسها'],
    ['sameSuspect', 'Same suspect', 'Même personne soupçonnée', 'المشتبه به نفسه'],
    ['other', 'Another link', 'Autre lien', 'صلة أخرى'],
  ],
});
