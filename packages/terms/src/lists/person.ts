// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, htcdsSource, htcdsVersion, palermoSource, palermoVersion } from './define-code-list.ts';

export const sex = defineCodeList({
  name: 'sex',
  source: 'UNODC GLOTIP questionnaire',
  version: '2023',
  rows: [
    [
      'female',
      'Female',
      'Féminin',
      'أنثى',
      {
        crosswalk: { glotip: 'Female', ctdcKanon: 'Female', ctdcSynthetic: 'Woman' },
        alsoWritten: ['F', 'woman', 'girl', 'femme', 'Feminine'],
      },
    ],
    [
      'male',
      'Male',
      'Masculin',
      'ذكر',
      {
        crosswalk: { glotip: 'Male', ctdcKanon: 'Male', ctdcSynthetic: 'Man' },
        alsoWritten: ['M', 'man', 'boy', 'homme', 'Masculine'],
      },
    ],
    [
      'other',
      'Other',
      'Autre',
      'آخر',
      {
        crosswalk: {
          glotip: 'Other',
          ctdcKanon: 'Transgender/NonConforming',
          ctdcSynthetic: 'Trans/Transgender/NonConforming',
        },
        alsoWritten: ['transgender', 'non-binary', 'They do not identify as male or female'],
      },
    ],
    [
      'unknown',
      'Unknown',
      'Inconnu',
      'غير معروف',
      {
        crosswalk: { glotip: 'Unknown', ctdcKanon: null, ctdcSynthetic: null },
        alsoWritten: ['not specified', 'not known', 'U'],
      },
    ],
  ],
});

export const gender = defineCodeList({
  name: 'gender',
  source: htcdsSource,
  version: htcdsVersion,
  spelledAsIn: 'htcds',
  rows: [
    [
      'Feminine',
      'Feminine',
      'Féminin',
      'مؤنث',
      { crosswalk: { ctdcKanon: 'Female', ctdcSynthetic: 'Woman' }, alsoWritten: ['F', 'girl', 'femme', 'أنثى'] },
    ],
    [
      'Masculine',
      'Masculine',
      'Masculin',
      'مذكر',
      { crosswalk: { ctdcKanon: 'Male', ctdcSynthetic: 'Man' }, alsoWritten: ['M', 'boy', 'homme', 'ذكر'] },
    ],
    [
      'TransgenderFeminine',
      'Transgender feminine',
      'Transgenre féminin',
      'عابر جنسيا مؤنث',
      {
        crosswalk: { ctdcKanon: 'Transgender/NonConforming', ctdcSynthetic: 'Trans/Transgender/NonConforming' },
      },
    ],
    [
      'TransgenderMasculine',
      'Transgender masculine',
      'Transgenre masculin',
      'عابر جنسيا مذكر',
      {
        crosswalk: { ctdcKanon: 'Transgender/NonConforming', ctdcSynthetic: 'Trans/Transgender/NonConforming' },
      },
    ],
    [
      'NonConforming',
      'Non-conforming',
      'Non conforme',
      'غير نمطي',
      {
        crosswalk: { ctdcKanon: 'Transgender/NonConforming', ctdcSynthetic: 'Trans/Transgender/NonConforming' },
        alsoWritten: ['non-binary'],
      },
    ],
    [
      'NonSpecifiedUnknown',
      'Not specified or unknown',
      'Non précisé ou inconnu',
      'غير محدد أو غير معروف',
      {
        crosswalk: { ctdcKanon: null, ctdcSynthetic: null },
        alsoWritten: ['Not Specified/Unknown', 'unknown', 'not specified'],
      },
    ],
  ],
});

/** Bands of age of CTDC's k-anonymised file. A band is written as CTDC writes it. */
export const ageGroup = defineCodeList({
  name: 'ageGroup',
  source: 'CTDC global k-anonymised data codebook',
  version: '7',
  rows: [
    ['0--8', '0 to 8 years', '0 à 8 ans', 'من 0 إلى 8 سنوات', { alsoWritten: ['0-8', '0—8'] }],
    ['9--17', '9 to 17 years', '9 à 17 ans', 'من 9 إلى 17 سنة', { alsoWritten: ['9-17', '9—17'] }],
    ['18--20', '18 to 20 years', '18 à 20 ans', 'من 18 إلى 20 سنة', { alsoWritten: ['18-20', '18—20'] }],
    ['21--23', '21 to 23 years', '21 à 23 ans', 'من 21 إلى 23 سنة', { alsoWritten: ['21-23', '21—23'] }],
    ['24--26', '24 to 26 years', '24 à 26 ans', 'من 24 إلى 26 سنة', { alsoWritten: ['24-26', '24—26'] }],
    ['27--29', '27 to 29 years', '27 à 29 ans', 'من 27 إلى 29 سنة', { alsoWritten: ['27-29', '27—29'] }],
    ['30--38', '30 to 38 years', '30 à 38 ans', 'من 30 إلى 38 سنة', { alsoWritten: ['30-38', '30—38'] }],
    ['39--47', '39 to 47 years', '39 à 47 ans', 'من 39 إلى 47 سنة', { alsoWritten: ['39-47', '39—47'] }],
    ['48+', '48 years or over', '48 ans ou plus', '48 سنة فأكثر', { alsoWritten: ['48 and over', '48--'] }],
  ],
});

export const majority = defineCodeList({
  name: 'majority',
  source: 'CTDC global k-anonymised data codebook; UNODC GLOTIP questionnaire',
  version: '7',
  rows: [
    [
      'child',
      'Child',
      'Enfant',
      'طفل',
      { crosswalk: { ctdcKanon: 'Minor', glotip: '0 to 17 years' }, alsoWritten: ['minor', 'Y0T17', 'mineur'] },
    ],
    [
      'adult',
      'Adult',
      'Adulte',
      'بالغ',
      { crosswalk: { ctdcKanon: 'Adult', glotip: '18 years or over' }, alsoWritten: ['Y_GE18', 'majeur'] },
    ],
    ['unknown', 'Unknown', 'Inconnu', 'غير معروف', { crosswalk: { ctdcKanon: 'Unknown', glotip: 'Unknown' } }],
  ],
});

export const education = defineCodeList({
  name: 'education',
  source: `ISCED 2011, as used by ${htcdsSource}`,
  version: htcdsVersion,
  spelledAsIn: 'htcds',
  rows: [
    ['EarlyChildhoodEducation', 'Early childhood education', 'Éducation de la petite enfance', 'تعليم الطفولة المبكرة'],
    ['PrimaryEducation', 'Primary education', 'Enseignement primaire', 'التعليم الابتدائي'],
    [
      'LowerSecondaryEducation',
      'Lower secondary education',
      'Premier cycle du secondaire',
      'المرحلة الدنيا من التعليم الثانوي',
    ],
    [
      'UpperSecondaryEducation',
      'Upper secondary education',
      'Deuxième cycle du secondaire',
      'المرحلة العليا من التعليم الثانوي',
    ],
    [
      'PostSecondaryNonTertiaryEducation',
      'Post-secondary non-tertiary education',
      'Postsecondaire non supérieur',
      'تعليم ما بعد الثانوي غير العالي',
    ],
    [
      'ShortCycleTertiaryEducation',
      'Short-cycle tertiary education',
      'Supérieur de cycle court',
      'التعليم العالي قصير المدة',
    ],
    [
      'BachelorsOrEquivalentLevel',
      'Bachelor’s or equivalent',
      'Licence ou équivalent',
      'البكالوريوس أو ما يعادله',
      { alsoWritten: ['Bachelor’s or Equivalent Level'] },
    ],
    [
      'MastersOrEquivalentLevel',
      'Master’s or equivalent',
      'Master ou équivalent',
      'الماجستير أو ما يعادله',
      { alsoWritten: ['Master’s or Equivalent Level'] },
    ],
    [
      'DoctoralOrEquivalentLevel',
      'Doctoral or equivalent',
      'Doctorat ou équivalent',
      'الدكتوراه أو ما يعادلها',
      { alsoWritten: ['Doctoral or Equivalent Level'] },
    ],
  ],
});

export const maritalStatus = defineCodeList({
  name: 'maritalStatus',
  source: htcdsSource,
  version: htcdsVersion,
  spelledAsIn: 'htcds',
  rows: [
    ['Single', 'Single', 'Célibataire', 'أعزب'],
    ['Married', 'Married', 'Marié', 'متزوج'],
    ['Widowed', 'Widowed', 'Veuf', 'أرمل'],
    ['Divorced', 'Divorced', 'Divorcé', 'مطلق'],
    ['Separated', 'Separated', 'Séparé', 'منفصل'],
    ['RegisteredPartnership', 'Registered partnership', 'Partenariat enregistré', 'شراكة مسجلة'],
  ],
});

/** Ways in which it is safe to reach the person. */
export const safeContact = defineCodeList({
  name: 'safeContact',
  source: palermoSource,
  version: palermoVersion,
  rows: [
    ['phoneCall', 'Phone call', 'Appel téléphonique', 'مكالمة هاتفية', { alsoWritten: ['phone', 'telephone', 'call'] }],
    ['textMessage', 'Text message', 'SMS', 'رسالة نصية', { alsoWritten: ['sms', 'text'] }],
    [
      'messagingApp',
      'Messaging app',
      'Messagerie instantanée',
      'تطبيق مراسلة',
      { alsoWritten: ['WhatsApp', 'Signal', 'Telegram'] },
    ],
    ['email', 'Email', 'Courriel', 'بريد إلكتروني', { alsoWritten: ['e-mail'] }],
    ['post', 'Letter by post', 'Courrier postal', 'رسالة بالبريد', { alsoWritten: ['letter', 'mail'] }],
    ['inPerson', 'In person', 'En personne', 'شخصيا', { alsoWritten: ['visit'] }],
    ['throughPerson', 'Through a trusted person', 'Par une personne de confiance', 'عبر شخص موثوق'],
    [
      'throughOrganisation',
      'Through an organisation',
      'Par une organisation',
      'عبر منظمة',
      { alsoWritten: ['through an organization'] },
    ],
  ],
});
