// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { commitmentsUnder } from './shipped-instrument.ts';

/** What the Global Plan of Action asks under partnerships. Paragraphs are approximate: nobody compared them with the text. */
export const globalPlanPartnerships = commitmentsUnder('partnerships', [
  [
    'PART-01',
    'Paragraph 49, approximate',
    'Recognise that capacities have to be built, and fund that',
    'Reconnaître qu’il faut renforcer les capacités, et le financer',
    'الإقرار بضرورة بناء القدرات وتمويله',
    'Budget',
  ],
  [
    'PART-02',
    'Paragraph 50, approximate',
    'Coordinate within the country, the region and the world',
    'Coordonner au niveau national, régional et mondial',
    'التنسيق على الصعيد الوطني والإقليمي والعالمي',
    'Agreements',
  ],
  [
    'PART-03',
    'Paragraph 51, approximate',
    'Conclude agreements on legal assistance and extradition, and use them',
    'Conclure et appliquer des accords d’entraide et d’extradition',
    'إبرام اتفاقات المساعدة القانونية وتسليم المطلوبين وتطبيقها',
    'Agreements',
  ],
  [
    'PART-04',
    'Paragraph 52, approximate',
    'Bring government, civil society, business, media, workers and employers together',
    'Réunir État, société civile, entreprises, médias, travailleurs et employeurs',
    'جمع الحكومة والمجتمع المدني والقطاع الخاص والإعلام والعمال وأصحاب العمل',
    'Minutes of a platform',
  ],
  [
    'PART-05',
    'Paragraphs 53 and 54, approximate',
    'Step up technical and development cooperation that prevents trafficking',
    'Intensifier la coopération technique et de développement qui prévient la traite',
    'تكثيف التعاون التقني والإنمائي لمنع الاتجار',
    'Development assistance',
  ],
  [
    'PART-06',
    'Paragraphs 55 and 56, approximate',
    'Support the working group and the conference of the parties to the Convention',
    'Soutenir le groupe de travail et la conférence des parties à la Convention',
    'دعم الفريق العامل ومؤتمر الأطراف في الاتفاقية',
    'Submissions to the review',
  ],
  [
    'PART-07',
    'Paragraph 57, approximate',
    'Strengthen the Inter-Agency Coordination Group',
    'Renforcer le Groupe interinstitutions de coordination',
    'تعزيز فريق التنسيق المشترك بين الوكالات',
    'Contribution and participation',
  ],
  [
    'PART-08',
    'Paragraphs 58 and 59, approximate',
    'Have a national body that coordinates, and work with special procedures',
    'Avoir un organe national de coordination et coopérer avec les procédures spéciales',
    'إنشاء هيئة وطنية للتنسيق والتعاون مع الإجراءات الخاصة',
    'The body and its mandate',
  ],
  [
    'PART-09',
    'Paragraph 60, approximate',
    'Help to make the Global Report every second year',
    'Contribuer tous les deux ans au Rapport mondial',
    'المساهمة في التقرير العالمي كل سنتين',
    'The return that was sent',
  ],
  [
    'PART-10',
    'Paragraph 61, approximate',
    'Fund and assist the work of the United Nations Office on Drugs and Crime',
    'Financer et soutenir les travaux de l’Office des Nations Unies contre la drogue et le crime',
    'تمويل عمل مكتب الأمم المتحدة المعني بالمخدرات والجريمة ومساعدته',
    'Contribution',
  ],
]);
