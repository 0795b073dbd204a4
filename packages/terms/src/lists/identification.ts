// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, htcdsSource, htcdsVersion, palermoSource, palermoVersion } from './define-code-list.ts';

const htcds = { source: htcdsSource, version: htcdsVersion, spelledAsIn: 'htcds' } as const;

export const traffickingStatus = defineCodeList({
  name: 'traffickingStatus',
  ...htcds,
  rows: [
    [
      'PossibleVictimOfTrafficking',
      'Possible victim of trafficking',
      'Victime possible de la traite',
      'ضحية محتملة للاتجار',
      {
        definition: 'Someone who might be a victim of trafficking but who has not yet been verified.',
      },
    ],
    [
      'ActualVictimOfTrafficking',
      'Actual victim of trafficking',
      'Victime avérée de la traite',
      'ضحية فعلية للاتجار',
      {
        definition: 'Someone who has been determined to be a victim of trafficking.',
      },
    ],
    [
      'NotAVictimOfTrafficking',
      'Not a victim of trafficking',
      'Non victime de la traite',
      'ليس ضحية للاتجار',
      {
        definition: 'Someone who has been determined not to be a victim of trafficking.',
      },
    ],
  ],
});

/** Outcomes of identification. */
export const outcome = defineCodeList({
  name: 'outcome',
  source: palermoSource,
  version: palermoVersion,
  rows: [
    [
      'presumed',
      'Presumed victim',
      'Victime présumée',
      'ضحية مفترضة',
      { crosswalk: { htcds: 'PossibleVictimOfTrafficking' }, alsoWritten: ['potential victim'] },
    ],
    [
      'confirmed',
      'Confirmed victim',
      'Victime confirmée',
      'ضحية مؤكدة',
      { crosswalk: { htcds: 'ActualVictimOfTrafficking' } },
    ],
    [
      'notConfirmed',
      'Not confirmed',
      'Non confirmée',
      'غير مؤكدة',
      { crosswalk: { htcds: 'NotAVictimOfTrafficking' } },
    ],
  ],
});

/** Whether a person is among the detected victims of international returns: presumed and confirmed ones are. */
export const detection = defineCodeList({
  name: 'detection',
  source: palermoSource,
  version: palermoVersion,
  rows: [
    ['detected', 'Presumed or confirmed', 'Présumée ou confirmée', 'مفترضة أو مؤكدة'],
    ['notConfirmed', 'Not confirmed', 'Non confirmée', 'غير مؤكدة'],
  ],
});

export const decisionMaker = defineCodeList({
  name: 'decisionMaker',
  ...htcds,
  rows: [
    ['Police', 'Police', 'Police', 'الشرطة'],
    [
      'NGO',
      'Non-governmental organisation',
      'Organisation non gouvernementale',
      'منظمة غير حكومية',
      { alsoWritten: ['NGO'] },
    ],
    ['CourtOrProsecution', 'Court or prosecution', 'Tribunal ou parquet', 'المحكمة أو النيابة العامة'],
    [
      'NonPoliceGovernmentalOrganization',
      'Government body other than the police',
      'Organisme public autre que la police',
      'جهة حكومية غير الشرطة',
      {
        alsoWritten: ['Non-police governmental organization', 'Non-police governmental organisation'],
      },
    ],
    ['Other', 'Other', 'Autre', 'أخرى'],
  ],
});

export const caseStatus = defineCodeList({
  name: 'caseStatus',
  ...htcds,
  rows: [
    ['Active', 'Active', 'En cours', 'جارية'],
    ['FollowUp', 'Follow-up', 'Suivi', 'متابعة'],
    ['Closed', 'Closed', 'Clos', 'مغلقة'],
    ['ClosedReferred', 'Closed and referred', 'Clos et orienté', 'مغلقة ومحالة', { alsoWritten: ['closed referred'] }],
  ],
});

export const referralReason = defineCodeList({
  name: 'referralReason',
  ...htcds,
  rows: [
    [
      'AdditionalServicesRequired',
      'Additional services required',
      'Services supplémentaires nécessaires',
      'الحاجة إلى خدمات إضافية',
    ],
    [
      'MigrationOrChangeOfLocation',
      'Migration or change of location',
      'Migration ou changement de lieu',
      'هجرة أو تغيير مكان الإقامة',
    ],
    ['Other', 'Other', 'Autre', 'أخرى'],
  ],
});

export const supportPlan = defineCodeList({
  name: 'supportPlan',
  ...htcds,
  rows: [
    ['Education', 'Education', 'Éducation', 'التعليم'],
    ['Financial', 'Financial support', 'Aide financière', 'دعم مالي', { alsoWritten: ['financial'] }],
    ['Health', 'Health', 'Santé', 'الصحة'],
    [
      'LabourExploitationRehabilitation',
      'Recovery from labour exploitation',
      'Rétablissement après une exploitation par le travail',
      'التعافي من الاستغلال في العمل',
      {
        alsoWritten: ['Labour Exploitation Rehabilitation'],
      },
    ],
    ['Legal', 'Legal support', 'Aide juridique', 'دعم قانوني', { alsoWritten: ['legal'] }],
    ['Livelihood', 'Livelihood', 'Moyens de subsistance', 'سبل العيش'],
    [
      'RightsBasedTraining',
      'Training on rights',
      'Formation aux droits',
      'تدريب على الحقوق',
      { alsoWritten: ['Rights-based Training'] },
    ],
    [
      'SexualExploitationRehabilitation',
      'Recovery from sexual exploitation',
      'Rétablissement après une exploitation sexuelle',
      'التعافي من الاستغلال الجنسي',
      {
        alsoWritten: ['Sexual Exploitation Rehabilitation'],
      },
    ],
    ['SocialCare', 'Social care', 'Accompagnement social', 'رعاية اجتماعية'],
  ],
});

/** Who brought the report. */
export const sourceOfReport = defineCodeList({
  name: 'sourceOfReport',
  source: palermoSource,
  version: palermoVersion,
  rows: [
    ['self', 'The person themselves', 'La personne elle-même', 'الشخص نفسه'],
    ['familyOrFriend', 'Family or friend', 'Famille ou ami', 'الأسرة أو صديق'],
    [
      'hotline',
      'Hotline or tip line',
      "Ligne d'assistance ou de signalement",
      'خط المساعدة أو الإبلاغ',
      { alsoWritten: ['helpline'] },
    ],
    ['police', 'Police', 'Police', 'الشرطة'],
    ['prosecution', 'Prosecution or court', 'Parquet ou tribunal', 'النيابة العامة أو المحكمة'],
    ['labourInspectorate', 'Labour inspectorate', 'Inspection du travail', 'تفتيش العمل'],
    ['border', 'Border authority', 'Autorité aux frontières', 'سلطة الحدود'],
    [
      'asylumOrImmigration',
      'Asylum or immigration service',
      "Service de l'asile ou de l'immigration",
      'دائرة اللجوء أو الهجرة',
    ],
    ['health', 'Health service', 'Service de santé', 'جهة صحية'],
    ['school', 'School', 'École', 'مدرسة'],
    ['childProtection', 'Child protection', "Protection de l'enfance", 'حماية الطفل'],
    [
      'serviceProvider',
      'Service provider or shelter',
      "Prestataire de services ou centre d'accueil",
      'مقدم خدمات أو مأوى',
      { alsoWritten: ['NGO', 'case management'] },
    ],
    ['tradeUnion', 'Trade union', 'Syndicat', 'نقابة'],
    ['employerOrBusiness', 'Employer or business', 'Employeur ou entreprise', 'صاحب عمل أو شركة'],
    [
      'financialInstitution',
      'Bank or financial institution',
      'Banque ou institution financière',
      'مصرف أو مؤسسة مالية',
    ],
    ['consular', 'Embassy or consulate', 'Ambassade ou consulat', 'سفارة أو قنصلية'],
    ['anotherCountry', 'Authority of another country', "Autorité d'un autre pays", 'سلطة بلد آخر'],
    ['public', 'Member of the public', 'Particulier', 'أحد أفراد الجمهور'],
    ['other', 'Other', 'Autre', 'أخرى'],
  ],
});
