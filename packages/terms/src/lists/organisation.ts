// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, palermoSource, palermoVersion } from './define-code-list.ts';

const palermo = { source: palermoSource, version: palermoVersion } as const;

export const organisationKind = defineCodeList({
  name: 'organisationKind',
  ...palermo,
  rows: [
    ['competentAuthority', 'Competent authority', 'Autorité compétente', 'السلطة المختصة'],
    ['police', 'Police', 'Police', 'الشرطة'],
    ['prosecution', 'Prosecution', 'Parquet', 'النيابة العامة'],
    ['labourInspectorate', 'Labour inspectorate', 'Inspection du travail', 'تفتيش العمل'],
    ['border', 'Border authority', 'Autorité aux frontières', 'سلطة الحدود'],
    ['childProtection', 'Child protection', "Protection de l'enfance", 'حماية الطفل'],
    ['serviceProvider', 'Service provider', 'Prestataire de services', 'مقدم خدمات'],
    ['health', 'Health service', 'Service de santé', 'جهة صحية'],
    ['legalAid', 'Legal aid', 'Aide juridictionnelle', 'المساعدة القانونية'],
    ['hotline', 'Hotline', "Ligne d'assistance", 'خط المساعدة'],
    ['rapporteur', 'Rapporteur', 'Rapporteur', 'المقرر'],
    [
      'financialIntelligence',
      'Financial intelligence unit',
      'Cellule de renseignement financier',
      'وحدة الاستخبارات المالية',
    ],
    ['consular', 'Consular service', 'Service consulaire', 'الخدمات القنصلية'],
    ['auditor', 'Auditor', 'Auditeur', 'جهة التدقيق'],
    ['hub', 'Inter-agency hub', 'Pôle interinstitutions', 'المركز المشترك بين الوكالات'],
    [
      'member',
      'Member or partner entity',
      'Entité membre ou partenaire',
      'جهة عضو أو شريكة',
      { definition: 'Works on commitments, groups and the plan; has nothing to do with cases.' },
    ],
  ],
});

export const role = defineCodeList({
  name: 'role',
  ...palermo,
  rows: [
    [
      'administrator',
      'Administrator',
      'Administrateur',
      'مدير النظام',
      { definition: "Manages the organisation's accounts and settings; sees no case by this role." },
    ],
    [
      'caseworker',
      'Caseworker',
      'Chargé de dossier',
      'أخصائي حالات',
      { definition: 'Registers and works on the cases assigned to them.' },
    ],
    [
      'supervisor',
      'Supervisor',
      'Superviseur',
      'مشرف',
      { definition: 'Assigns cases and reviews the work of caseworkers.' },
    ],
    ['decisionMaker', 'Decision maker', 'Décideur', 'صاحب القرار', { definition: 'Decides identification.' }],
    [
      'analyst',
      'Analyst',
      'Analyste',
      'محلل',
      { definition: 'Reads standard records and prepares publications; sees no identity.' },
    ],
    ['auditor', 'Auditor', 'Auditeur', 'مدقق', { definition: 'Reads the audit log.' }],
    [
      'coordinator',
      'Coordinator',
      'Coordonnateur',
      'منسق',
      { definition: 'Keeps commitments, the plan of action, treaties and groups; sees no case by this role.' },
    ],
    [
      'grantsOfficer',
      'Grants officer',
      'Chargé de subventions',
      'مسؤول المنح',
      { definition: 'Runs the trust fund: calls, applications, grants and payments.' },
    ],
    [
      'assessor',
      'Assessor',
      'Évaluateur',
      'مقيّم',
      { definition: 'Scores applications to the trust fund without knowing the scores of others.' },
    ],
    [
      'trustee',
      'Trustee',
      'Administrateur du fonds',
      'أمين الصندوق',
      { definition: 'Decides on grants of the trust fund.' },
    ],
  ],
});

export const dataClass = defineCodeList({
  name: 'dataClass',
  ...palermo,
  rows: [
    ['identity', 'Identity', 'Identité', 'الهوية'],
    ['contact', 'Contact', 'Coordonnées', 'بيانات الاتصال'],
    ['location', 'Location', 'Localisation', 'مكان الوجود'],
    ['experience', 'What happened', "Ce qui s'est passé", 'ما حدث'],
    [
      'forcedActs',
      'What the person was forced to do',
      'Ce que la personne a été forcée de faire',
      'ما أُجبر الشخص على فعله',
      { definition: 'Offences that the person was made to commit. Never held against them.' },
    ],
    ['needs', 'Needs', 'Besoins', 'الاحتياجات'],
    ['services', 'Services', 'Services', 'الخدمات'],
    ['health', 'Health', 'Santé', 'الصحة'],
    ['immigration', 'Immigration', 'Immigration', 'الهجرة'],
    ['justice', 'Justice', 'Justice', 'العدالة'],
    ['child', 'Child', 'Enfant', 'الطفل'],
    ['notes', 'Notes', 'Notes', 'الملاحظات'],
  ],
});

/** On what a release rests. */
export const releaseBasis = defineCodeList({
  name: 'releaseBasis',
  ...palermo,
  rows: [
    ['consent', 'Consent of the person', 'Consentement de la personne', 'موافقة الشخص'],
    [
      'assentWithGuardian',
      "Child's assent with the guardian's consent",
      "Assentiment de l'enfant et consentement du tuteur",
      'قبول الطفل مع موافقة الوصي',
    ],
    [
      'bestInterests',
      "Decision in the child's best interests",
      "Décision dans l'intérêt supérieur de l'enfant",
      'قرار وفق مصلحة الطفل الفضلى',
    ],
    ['legalDuty', 'Duty in law', 'Obligation légale', 'واجب قانوني'],
    ['compelled', 'Order of a court or of the law', 'Ordre de la justice ou de la loi', 'أمر من المحكمة أو القانون'],
    [
      'vitalInterests',
      'Danger to life, against a refusal',
      'Danger de mort, malgré un refus',
      'خطر على الحياة رغم الرفض',
    ],
    ['breakGlass', 'Emergency access', "Accès d'urgence", 'وصول طارئ'],
  ],
});

/** Why a record is opened or shared. */
export const purposeOfUse = defineCodeList({
  name: 'purposeOfUse',
  ...palermo,
  rows: [
    ['assistance', 'Assistance to the person', 'Assistance à la personne', 'مساعدة الشخص'],
    ['identification', 'Identification', 'Identification', 'تحديد الضحايا'],
    ['protection', 'Protection from danger', 'Protection contre un danger', 'الحماية من الخطر'],
    ['childProtection', 'Child protection', "Protection de l'enfance", 'حماية الطفل'],
    ['referral', 'Referral', 'Orientation', 'الإحالة'],
    ['tracing', 'Tracing of family', 'Recherche de la famille', 'البحث عن الأسرة'],
    ['legalRepresentation', 'Legal representation', 'Représentation en justice', 'التمثيل القانوني'],
    ['investigation', 'Investigation', 'Enquête', 'التحقيق'],
    ['prosecution', 'Prosecution', 'Poursuites', 'الملاحقة القضائية'],
    ['compensation', 'Compensation', 'Indemnisation', 'التعويض'],
    ['supervision', 'Supervision of the work', 'Supervision du travail', 'الإشراف على العمل'],
    ['dataQuality', 'Correction of data', 'Correction des données', 'تصحيح البيانات'],
    ['statistics', 'Statistics', 'Statistiques', 'الإحصاءات'],
    ['audit', 'Audit', 'Audit', 'التدقيق'],
    ['personsRequest', "The person's own request", 'Demande de la personne elle-même', 'طلب الشخص نفسه'],
    ['emergency', 'Emergency', 'Urgence', 'حالة طارئة'],
  ],
});
