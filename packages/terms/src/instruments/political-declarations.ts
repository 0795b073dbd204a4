// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { commitmentsUnder, type ShippedInstrument } from './shipped-instrument.ts';

/** Of the declaration of 2021 the project knows what a statement of the Group of Friends says of it. */
export const politicalDeclaration2021: ShippedInstrument = {
  key: 'declaration-2021',
  titles: {
    en: 'Political Declaration of 2021 on the Global Plan of Action',
    fr: 'Déclaration politique de 2021 sur le Plan d’action mondial',
    ar: 'الإعلان السياسي لعام 2021 بشأن خطة العمل العالمية',
  },
  symbol: null,
  adoptedOn: '2021-11-22',
  source:
    'The statement of the Group of Friends of 25 July 2022 quotes one of its concerns. The rest is to be added from its text.',
  commitments: commitmentsUnder(
    'prevention',
    [
      [
        'ICT',
        'As quoted in 2022',
        'Counter the criminal misuse of information technology for trafficking, with respect for human rights and privacy',
        'Lutter contre l’usage criminel des technologies pour la traite, dans le respect des droits humains et de la vie privée',
        'مكافحة إساءة استخدام التكنولوجيا في الاتجار، مع احترام حقوق الإنسان والخصوصية',
      ],
    ],
    { verified: true },
  ),
};

/** Its text is not among the source documents: a node adds its commitments from the text. */
export const politicalDeclaration2025: ShippedInstrument = {
  key: 'declaration-2025',
  titles: {
    en: 'Political Declaration of 2025 on the Global Plan of Action',
    fr: 'Déclaration politique de 2025 sur le Plan d’action mondial',
    ar: 'الإعلان السياسي لعام 2025 بشأن خطة العمل العالمية',
  },
  symbol: null,
  adoptedOn: null,
  source: 'Its text was not read, so no commitment is shipped. Import them from the text.',
  commitments: [],
};
