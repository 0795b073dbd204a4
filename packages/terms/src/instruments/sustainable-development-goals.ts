// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { commitmentsUnder, type ShippedInstrument } from './shipped-instrument.ts';

/** The three targets of the 2030 Agenda that the source documents name. */
export const sustainableDevelopmentGoals: ShippedInstrument = {
  key: 'sdg',
  titles: {
    en: 'Sustainable Development Goals, targets 5.2, 8.7 and 16.2',
    fr: 'Objectifs de développement durable, cibles 5.2, 8.7 et 16.2',
    ar: 'أهداف التنمية المستدامة، الغايات 5-2 و8-7 و16-2',
  },
  symbol: 'A/RES/70/1',
  adoptedOn: '2015-09-25',
  source:
    'The summary of the resolution names the three targets and what each is about; the Agenda itself was not compared.',
  commitments: [
    ...commitmentsUnder(
      'prevention',
      [
        [
          '5.2',
          'Target 5.2',
          'End violence against women and girls, trafficking and sexual exploitation included',
          'Mettre fin à la violence contre les femmes et les filles, y compris la traite et l’exploitation sexuelle',
          'إنهاء العنف ضد النساء والفتيات، ومنه الاتجار والاستغلال الجنسي',
        ],
        [
          '8.7',
          'Target 8.7',
          'End forced labour, slavery in its modern forms, trafficking, and the worst forms of child labour',
          'Mettre fin au travail forcé, à l’esclavage moderne, à la traite et aux pires formes de travail des enfants',
          'إنهاء العمل الجبري والرق الحديث والاتجار وأسوأ أشكال عمل الأطفال',
        ],
      ],
      { verified: true },
    ),
    ...commitmentsUnder(
      'protection',
      [
        [
          '16.2',
          'Target 16.2',
          'End abuse, exploitation and trafficking of children and violence against them',
          'Mettre fin aux mauvais traitements, à l’exploitation, à la traite et à la violence dont sont victimes les enfants',
          'إنهاء إساءة معاملة الأطفال واستغلالهم والاتجار بهم والعنف ضدهم',
        ],
      ],
      { verified: true },
    ),
  ],
};
