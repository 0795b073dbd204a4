// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList } from './lists/define-code-list.ts';
import type { CodeList } from './types.ts';

/** How much an indicator weighs in its dimension. `none` says that the list of this subject does not have the indicator. */
export type IndicatorWeight = 'strong' | 'medium' | 'weak' | 'none';

export const screeningDimensions = [
  'deceptiveRecruitment',
  'coerciveRecruitment',
  'recruitmentByAbuseOfVulnerability',
  'exploitation',
  'coercionAtDestination',
  'abuseOfVulnerabilityAtDestination',
] as const;

export type ScreeningDimension = (typeof screeningDimensions)[number];

export interface ScreeningIndicator {
  readonly code: string;
  readonly dimension: ScreeningDimension;
  readonly adult: IndicatorWeight;
  readonly child: IndicatorWeight;
}

type Letter = 'S' | 'M' | 'W' | '-';
/** Code, weight for adults then for children, label in English, French and Arabic. */
type IndicatorRow = readonly [code: string, weights: `${Letter}${Letter}`, en: string, fr: string, ar: string];

const rows: Readonly<Record<ScreeningDimension, readonly IndicatorRow[]>> = {
  deceptiveRecruitment: [
    [
      'deceivedAboutJob',
      'SS',
      'Deceived about the nature of the job, location or employer',
      "Trompé sur la nature de l'emploi, le lieu ou l'employeur",
      'خداع بشأن طبيعة العمل أو مكانه أو صاحبه',
    ],
    [
      'deceivedAboutWorkConditions',
      'MM',
      'Deceived about conditions of work',
      'Trompé sur les conditions de travail',
      'خداع بشأن ظروف العمل',
    ],
    [
      'deceivedAboutContract',
      'MM',
      'Deceived about content or legality of work contract',
      'Trompé sur le contenu ou la légalité du contrat de travail',
      'خداع بشأن مضمون عقد العمل أو قانونيته',
    ],
    [
      'deceivedAboutFamilyReunification',
      'MM',
      'Deceived about family reunification',
      'Trompé sur le regroupement familial',
      'خداع بشأن لم شمل الأسرة',
    ],
    [
      'deceivedAboutHousing',
      'MM',
      'Deceived about housing and living conditions',
      'Trompé sur le logement et les conditions de vie',
      'خداع بشأن السكن وظروف المعيشة',
    ],
    [
      'deceivedAboutLegalStatus',
      'MM',
      'Deceived about legal documentation or obtaining legal migration status',
      "Trompé sur les documents légaux ou l'obtention d'un statut migratoire légal",
      'خداع بشأن الوثائق القانونية أو الحصول على وضع هجرة قانوني',
    ],
    [
      'deceivedAboutTravel',
      'MM',
      'Deceived about travel and recruitment conditions',
      'Trompé sur les conditions de voyage et de recrutement',
      'خداع بشأن ظروف السفر والتجنيد',
    ],
    [
      'deceivedAboutWages',
      'MM',
      'Deceived about wages or earnings',
      'Trompé sur le salaire ou les gains',
      'خداع بشأن الأجر أو الدخل',
    ],
    [
      'deceivedByPromiseOfMarriageOrAdoption',
      'MM',
      'Deceived through promises of marriage or adoption',
      "Trompé par des promesses de mariage ou d'adoption",
      'خداع بوعود بالزواج أو التبني',
    ],
    [
      'deceivedAboutEducation',
      'WS',
      'Deceived about access to education opportunities',
      "Trompé sur l'accès à l'éducation",
      'خداع بشأن فرص التعليم',
    ],
  ],
  coerciveRecruitment: [
    [
      'recruitmentViolence',
      'SS',
      'Violence on victims (recruitment)',
      'Violence contre la victime (recrutement)',
      'عنف ضد الضحية (عند التجنيد)',
    ],
    [
      'recruitmentAbductionOrSale',
      'MS',
      'Abduction, forced marriage, forced adoption or selling of victim',
      'Enlèvement, mariage forcé, adoption forcée ou vente de la victime',
      'اختطاف أو زواج قسري أو تبن قسري أو بيع الضحية',
    ],
    [
      'recruitmentDocumentsConfiscated',
      'MM',
      'Confiscation of documents (recruitment)',
      'Confiscation des documents (recrutement)',
      'مصادرة الوثائق (عند التجنيد)',
    ],
    [
      'recruitmentDebtBondage',
      'MS',
      'Debt bondage (recruitment)',
      'Servitude pour dettes (recrutement)',
      'إسار الدين (عند التجنيد)',
    ],
    [
      'recruitmentIsolation',
      'MM',
      'Isolation, confinement or surveillance (recruitment)',
      'Isolement, enfermement ou surveillance (recrutement)',
      'عزل أو احتجاز أو مراقبة (عند التجنيد)',
    ],
    [
      'recruitmentThreatOfDenunciation',
      'MM',
      'Threat of denunciation to authorities (recruitment)',
      'Menace de dénonciation aux autorités (recrutement)',
      'التهديد بالإبلاغ إلى السلطات (عند التجنيد)',
    ],
    [
      'recruitmentThreatOfViolence',
      'MS',
      'Threats of violence against victim (recruitment)',
      'Menaces de violence contre la victime (recrutement)',
      'التهديد بالعنف ضد الضحية (عند التجنيد)',
    ],
    [
      'recruitmentThreatToInform',
      'MM',
      'Threats to inform family, community or public (recruitment)',
      "Menaces d'informer la famille, la communauté ou le public (recrutement)",
      'التهديد بإخبار الأسرة أو المجتمع أو العموم (عند التجنيد)',
    ],
    [
      'recruitmentViolenceOnFamily',
      'MM',
      'Violence on family, threatened or effective (recruitment)',
      'Violence contre la famille, menacée ou effective (recrutement)',
      'عنف ضد الأسرة أو تهديد به (عند التجنيد)',
    ],
    ['recruitmentMoneyWithheld', 'MM', 'Withholding of money', "Rétention d'argent", 'حجز المال'],
  ],
  recruitmentByAbuseOfVulnerability: [
    [
      'abuseOfDifficultFamilySituation',
      'MM',
      'Abuse of difficult family situation',
      "Abus d'une situation familiale difficile",
      'استغلال وضع أسري صعب',
    ],
    ['abuseOfIllegalStatus', 'MM', 'Abuse of illegal status', "Abus d'un statut irrégulier", 'استغلال وضع غير قانوني'],
    [
      'abuseOfLackOfEducation',
      'MM',
      'Abuse of lack of education (language)',
      "Abus du manque d'instruction (langue)",
      'استغلال نقص التعليم (اللغة)',
    ],
    [
      'abuseOfLackOfInformation',
      'MM',
      'Abuse of lack of information',
      "Abus du manque d'information",
      'استغلال نقص المعلومات',
    ],
    ['controlOfExploiters', 'MM', 'Control of exploiters', 'Contrôle par les exploiteurs', 'سيطرة المستغلين'],
    [
      'recruitmentDifficultPast',
      'MM',
      'Difficulties in the past (recruitment)',
      'Difficultés dans le passé (recrutement)',
      'صعوبات في الماضي (عند التجنيد)',
    ],
    [
      'difficultyToOrganiseTravel',
      'MM',
      'Difficulty to organise the travel',
      'Difficulté à organiser le voyage',
      'صعوبة تنظيم السفر',
    ],
    [
      'recruitmentEconomicReasons',
      'MM',
      'Economic reasons (recruitment)',
      'Raisons économiques (recrutement)',
      'أسباب اقتصادية (عند التجنيد)',
    ],
    [
      'falseInformationAboutLaw',
      'M-',
      'False information about law or attitude of authorities',
      "Informations fausses sur la loi ou l'attitude des autorités",
      'معلومات كاذبة عن القانون أو موقف السلطات',
    ],
    [
      'falseInformationAboutMigration',
      'MM',
      'False information about successful migration',
      'Informations fausses sur une migration réussie',
      'معلومات كاذبة عن نجاح الهجرة',
    ],
    [
      'recruitmentFamilySituation',
      'MM',
      'Family situation (recruitment)',
      'Situation familiale (recrutement)',
      'الوضع الأسري (عند التجنيد)',
    ],
    ['personalSituation', 'MM', 'Personal situation', 'Situation personnelle', 'الوضع الشخصي'],
    [
      'emotionalDependency',
      'MM',
      'Psychological and emotional dependency',
      'Dépendance psychologique et affective',
      'تبعية نفسية وعاطفية',
    ],
    [
      'recruitmentRelationshipWithAuthorities',
      'MM',
      'Relationship with authorities or legal status (recruitment)',
      'Relation avec les autorités ou statut légal (recrutement)',
      'العلاقة بالسلطات أو الوضع القانوني (عند التجنيد)',
    ],
    [
      'abuseOfBeliefs',
      'WM',
      'Abuse of cultural or religious beliefs',
      'Abus de croyances culturelles ou religieuses',
      'استغلال المعتقدات الثقافية أو الدينية',
    ],
    ['generalContext', 'WM', 'General context', 'Contexte général', 'السياق العام'],
  ],
  exploitation: [
    [
      'excessiveWork',
      'SS',
      'Excessive working days or hours',
      'Jours ou heures de travail excessifs',
      'أيام أو ساعات عمل مفرطة',
    ],
    ['badLivingConditions', 'MM', 'Bad living conditions', 'Mauvaises conditions de vie', 'ظروف معيشة سيئة'],
    ['hazardousWork', 'MM', 'Hazardous work', 'Travail dangereux', 'عمل خطر'],
    ['lowOrNoSalary', 'MM', 'Low or no salary', 'Salaire faible ou nul', 'أجر ضئيل أو معدوم'],
    [
      'labourLawsNotRespected',
      'MM',
      'No respect of labour laws or contract signed',
      'Non-respect du droit du travail ou du contrat signé',
      'عدم احترام قوانين العمل أو العقد الموقع',
    ],
    [
      'noSocialProtection',
      'M-',
      'No social protection (contract, social insurance, etc.)',
      'Absence de protection sociale (contrat, assurance sociale, etc.)',
      'انعدام الحماية الاجتماعية (عقد، تأمين اجتماعي، إلخ)',
    ],
    [
      'badWorkingConditions',
      'MM',
      'Very bad working conditions',
      'Très mauvaises conditions de travail',
      'ظروف عمل سيئة جدا',
    ],
    ['wageManipulation', 'MM', 'Wage manipulation', 'Manipulation du salaire', 'التلاعب بالأجر'],
    ['noAccessToEducation', 'WM', 'No access to education', "Absence d'accès à l'éducation", 'عدم الحصول على التعليم'],
  ],
  coercionAtDestination: [
    [
      'destinationDocumentsConfiscated',
      'SS',
      'Confiscation of documents (destination)',
      'Confiscation des documents (destination)',
      'مصادرة الوثائق (في المقصد)',
    ],
    [
      'destinationDebtBondage',
      'SS',
      'Debt bondage (destination)',
      'Servitude pour dettes (destination)',
      'إسار الدين (في المقصد)',
    ],
    [
      'destinationIsolation',
      'SS',
      'Isolation, confinement or surveillance (destination)',
      'Isolement, enfermement ou surveillance (destination)',
      'عزل أو احتجاز أو مراقبة (في المقصد)',
    ],
    [
      'destinationViolence',
      'SS',
      'Violence on victims (destination)',
      'Violence contre la victime (destination)',
      'عنف ضد الضحية (في المقصد)',
    ],
    [
      'forcedIntoCrime',
      'MS',
      'Forced into illicit or criminal activities',
      'Contraint à des activités illicites ou criminelles',
      'إجبار على أنشطة غير مشروعة أو إجرامية',
    ],
    ['forcedTasksOrClients', 'MS', 'Forced tasks or clients', 'Tâches ou clients imposés', 'مهام أو زبائن مفروضون'],
    [
      'forcedToActAgainstPeers',
      'MM',
      'Forced to act against peers',
      "Contraint d'agir contre ses pairs",
      'إجبار على التصرف ضد الأقران',
    ],
    [
      'forcedToLie',
      'MM',
      'Forced to lie to authorities, family, etc.',
      'Contraint de mentir aux autorités, à la famille, etc.',
      'إجبار على الكذب على السلطات أو الأسرة أو غيرهما',
    ],
    [
      'destinationThreatOfDenunciation',
      'MM',
      'Threat of denunciation to authorities (destination)',
      'Menace de dénonciation aux autorités (destination)',
      'التهديد بالإبلاغ إلى السلطات (في المقصد)',
    ],
    [
      'threatOfWorseConditions',
      'MM',
      'Threat to impose even worse working conditions',
      "Menace d'imposer des conditions de travail encore pires",
      'التهديد بفرض ظروف عمل أسوأ',
    ],
    [
      'destinationThreatOfViolence',
      'MS',
      'Threats of violence against victim (destination)',
      'Menaces de violence contre la victime (destination)',
      'التهديد بالعنف ضد الضحية (في المقصد)',
    ],
    ['underStrongInfluence', 'MS', 'Under strong influence', 'Sous forte influence', 'تحت تأثير شديد'],
    [
      'destinationViolenceOnFamily',
      'MM',
      'Violence on family, threatened or effective (destination)',
      'Violence contre la famille, menacée ou effective (destination)',
      'عنف ضد الأسرة أو تهديد به (في المقصد)',
    ],
    ['wagesWithheld', 'MM', 'Withholding of wages', 'Rétention du salaire', 'حجز الأجر'],
    [
      'destinationThreatToInform',
      'WM',
      'Threats to inform family, community or public (destination)',
      "Menaces d'informer la famille, la communauté ou le public (destination)",
      'التهديد بإخبار الأسرة أو المجتمع أو العموم (في المقصد)',
    ],
  ],
  abuseOfVulnerabilityAtDestination: [
    [
      'dependencyOnExploiters',
      'MM',
      'Dependency on exploiters',
      'Dépendance envers les exploiteurs',
      'التبعية للمستغلين',
    ],
    [
      'difficultyInUnknownArea',
      'MM',
      'Difficulty to live in an unknown area',
      'Difficulté à vivre dans un lieu inconnu',
      'صعوبة العيش في منطقة مجهولة',
    ],
    [
      'destinationEconomicReasons',
      'MM',
      'Economic reasons (destination)',
      'Raisons économiques (destination)',
      'أسباب اقتصادية (في المقصد)',
    ],
    [
      'destinationFamilySituation',
      'MM',
      'Family situation (destination)',
      'Situation familiale (destination)',
      'الوضع الأسري (في المقصد)',
    ],
    [
      'destinationRelationshipWithAuthorities',
      'MM',
      'Relationship with authorities or legal status (destination)',
      'Relation avec les autorités ou statut légal (destination)',
      'العلاقة بالسلطات أو الوضع القانوني (في المقصد)',
    ],
    [
      'destinationDifficultPast',
      'WM',
      'Difficulties in the past (destination)',
      'Difficultés dans le passé (destination)',
      'صعوبات في الماضي (في المقصد)',
    ],
    ['personalCharacteristics', 'WM', 'Personal characteristics', 'Caractéristiques personnelles', 'خصائص شخصية'],
  ],
};

const weightOf: Readonly<Record<string, IndicatorWeight>> = { S: 'strong', M: 'medium', W: 'weak', '-': 'none' };

/** Operational indicators of trafficking for labour exploitation, 67 for adults and 65 for children. */
export const delphiIndicators: readonly ScreeningIndicator[] = screeningDimensions.flatMap((dimension) =>
  rows[dimension].map(([code, weights]): ScreeningIndicator => ({
    code,
    dimension,
    adult: weightOf[weights.charAt(0)] ?? 'none',
    child: weightOf[weights.charAt(1)] ?? 'none',
  })),
);

export const delphiLabour: CodeList = defineCodeList({
  name: 'delphiLabour',
  source:
    'ILO and European Commission, Operational indicators of trafficking in human beings (Delphi survey); ' +
    'weights from a secondary transcription, not yet compared with the publication',
  version: '2009, revised September 2009',
  rows: screeningDimensions.flatMap((dimension) =>
    rows[dimension].map(([code, , en, fr, ar]) => [code, en, fr, ar] as const),
  ),
});

export const screeningDimension: CodeList = defineCodeList({
  name: 'screeningDimension',
  source: delphiLabour.source,
  version: delphiLabour.version,
  rows: [
    ['deceptiveRecruitment', 'Deceptive recruitment', 'Recrutement trompeur', 'التجنيد بالخداع'],
    ['coerciveRecruitment', 'Coercive recruitment', 'Recrutement sous contrainte', 'التجنيد بالإكراه'],
    [
      'recruitmentByAbuseOfVulnerability',
      'Recruitment by abuse of vulnerability',
      'Recrutement par abus de vulnérabilité',
      'التجنيد باستغلال الاستضعاف',
    ],
    ['exploitation', 'Exploitation', 'Exploitation', 'الاستغلال'],
    ['coercionAtDestination', 'Coercion at destination', 'Contrainte à destination', 'الإكراه في المقصد'],
    [
      'abuseOfVulnerabilityAtDestination',
      'Abuse of vulnerability at destination',
      'Abus de vulnérabilité à destination',
      'استغلال الاستضعاف في المقصد',
    ],
  ],
});
