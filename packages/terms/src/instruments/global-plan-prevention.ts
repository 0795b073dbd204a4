// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { commitmentsUnder } from './shipped-instrument.ts';

/** What the Global Plan of Action asks under prevention. Paragraphs are approximate: nobody compared them with the text. */
export const globalPlanPrevention = commitmentsUnder('prevention', [
  [
    'PREV-01',
    'Paragraph 12, approximate',
    'Act on what makes people vulnerable: poverty, inequality, conflict, disaster, discrimination',
    'Agir sur ce qui rend vulnérable : pauvreté, inégalités, conflits, catastrophes, discriminations',
    'معالجة ما يجعل الناس عرضة للخطر: الفقر وعدم المساواة والنزاع والكوارث والتمييز',
    'The national strategy',
  ],
  [
    'PREV-02',
    'Paragraph 13, approximate',
    'Have a prevention policy that fits those on migration, education, work, gender and crime',
    'Avoir une politique de prévention cohérente avec celles de migration, d’éducation, d’emploi, de genre et de justice',
    'اعتماد سياسة وقاية متسقة مع سياسات الهجرة والتعليم والعمل والمساواة والجريمة',
    'The plan of action and its dates',
  ],
  [
    'PREV-03',
    'Paragraph 14, approximate',
    'Research the problem and collect figures broken down as needed',
    'Étudier le phénomène et recueillir des données ventilées',
    'إجراء البحوث وجمع بيانات مصنفة عن حجم المشكلة',
    'Returns to the Global Report and SDG 16.2.2',
  ],
  [
    'PREV-04',
    'Paragraph 15, approximate',
    'Identify victims among people at risk without discrimination',
    'Identifier les victimes parmi les personnes exposées, sans discrimination',
    'تحديد الضحايا بين الفئات المعرضة للخطر دون تمييز',
    'Procedure and list of indicators',
  ],
  [
    'PREV-05',
    'Paragraph 16, approximate',
    'Run campaigns that reach people at risk and discourage demand',
    'Mener des campagnes qui touchent les personnes exposées et découragent la demande',
    'تنظيم حملات تصل إلى المعرضين للخطر وتثني عن الطلب',
    'Record of campaigns',
  ],
  [
    'PREV-06',
    'Paragraph 17, approximate',
    'Make education, on human rights as well, part of prevention',
    'Faire de l’éducation, y compris aux droits humains, un moyen de prévention',
    'جعل التعليم، ومنه التثقيف في حقوق الإنسان، جزءا من الوقاية',
    'Curricula',
  ],
  [
    'PREV-07',
    'Paragraph 18, approximate',
    'Give everybody identity papers and register every birth',
    'Donner à chacun des papiers d’identité et enregistrer chaque naissance',
    'توفير وثائق الهوية للجميع وتسجيل كل ولادة',
    'Rate of registration',
  ],
  [
    'PREV-08',
    'Paragraph 19, approximate',
    'Act against demand, and against goods and services made by trafficked people',
    'Agir contre la demande, et contre les biens et services issus de la traite',
    'التصدي للطلب وللسلع والخدمات الناتجة عن الاتجار',
    'Law or rule on procurement',
  ],
  [
    'PREV-09',
    'Paragraph 20, approximate',
    'Take measures against exploitation at work and inform consumers',
    'Prendre des mesures contre l’exploitation au travail et informer les consommateurs',
    'اتخاذ تدابير ضد الاستغلال في العمل وتوعية المستهلكين',
    'Law and labour inspections',
  ],
  [
    'PREV-10',
    'Paragraph 21, approximate',
    'Train officials who may meet trafficking: police, immigration, schools, social and labour services',
    'Former les agents concernés : police, immigration, écoles, services sociaux et du travail',
    'تدريب الموظفين المعنيين: الشرطة والهجرة والمدارس والخدمات الاجتماعية والعمل',
    'Persons trained',
  ],
  [
    'PREV-11',
    'Paragraph 22, approximate',
    'Have the United Nations help states to develop and share good practice',
    'Faire aider les États par les Nations Unies à élaborer et partager de bonnes pratiques',
    'أن تساعد الأمم المتحدة الدول على وضع الممارسات الجيدة وتبادلها',
    'Record of taking part',
  ],
]);
