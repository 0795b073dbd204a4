// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { commitmentsUnder } from './shipped-instrument.ts';

/** What the Global Plan of Action asks under prosecution. Paragraphs are approximate: nobody compared them with the text. */
export const globalPlanProsecution = commitmentsUnder('prosecution', [
  [
    'PROS-01',
    'Paragraph 43(a), approximate',
    'Prosecute every form of exploitation under laws that fit',
    'Poursuivre toutes les formes d’exploitation avec des lois adaptées',
    'ملاحقة جميع أشكال الاستغلال بقوانين ملائمة',
    'Law and prosecutions',
  ],
  [
    'PROS-02',
    'Paragraph 43(b), approximate',
    'Punish attempting, helping in and organising trafficking; act on organised groups',
    'Punir la tentative, la complicité et l’organisation ; agir contre les groupes organisés',
    'معاقبة الشروع والتواطؤ والتنظيم، والتصدي للجماعات المنظمة',
    'Text of the law',
  ],
  [
    'PROS-03',
    'Paragraph 43(c), approximate',
    'Hold all kinds of perpetrators liable, companies included',
    'Rendre responsables tous les auteurs, y compris les personnes morales',
    'مساءلة جميع الجناة، ومنهم الشركات',
    'Text of the law',
  ],
  [
    'PROS-04',
    'Paragraph 44, approximate',
    'Investigate and prosecute more, take the proceeds, and punish in proportion',
    'Enquêter et poursuivre davantage, confisquer les profits, punir en proportion',
    'زيادة التحقيق والملاحقة ومصادرة العائدات والعقوبة المتناسبة',
    'Cases, assets, sentences',
  ],
  [
    'PROS-05',
    'Paragraph 45, approximate',
    'Use the technical help that is offered',
    'Utiliser l’assistance technique proposée',
    'الاستفادة من المساعدة التقنية المتاحة',
    'Projects',
  ],
  [
    'PROS-06',
    'Paragraph 46, approximate',
    'Tolerate no corruption: investigate and punish officials',
    'Ne tolérer aucune corruption : enquêter et punir les agents',
    'عدم التسامح مع الفساد: التحقيق مع الموظفين ومعاقبتهم',
    'Cases',
  ],
  [
    'PROS-07',
    'Paragraph 47, approximate',
    'Act on connected crimes together: money-laundering, corruption, smuggling',
    'Agir ensemble sur les crimes liés : blanchiment, corruption, trafic de migrants',
    'التنسيق ضد الجرائم المتصلة: غسل الأموال والفساد والتهريب',
    'Joint operations',
  ],
  [
    'PROS-08',
    'Paragraph 48, approximate',
    'Exchange information between police and border services with data protected',
    'Échanger des informations entre police et frontières en protégeant les données',
    'تبادل المعلومات بين الشرطة والحدود مع حماية البيانات',
    'Requests answered, joint teams',
  ],
]);
