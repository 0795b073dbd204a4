// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { commitmentsUnder, type ShippedInstrument } from './shipped-instrument.ts';

/** What messages of the World Day of 2024 say of the call of the Inter-Agency Coordination Group. */
export const acceleratedAction: ShippedInstrument = {
  key: 'accelerated-action',
  titles: {
    en: 'Call for Accelerated Action by 2025 to Prevent and End Child Trafficking',
    fr: 'Appel à une action accélérée d’ici à 2025 pour prévenir et faire cesser la traite des enfants',
    ar: 'نداء التعجيل بالعمل بحلول عام 2025 لمنع الاتجار بالأطفال وإنهائه',
  },
  symbol: null,
  adoptedOn: null,
  source: 'Messages for the World Day of 30 July 2024 that tell of the call; the call itself was not compared.',
  commitments: [
    ...commitmentsUnder(
      'protection',
      [
        [
          'CAA-01',
          'As told in 2024',
          'Prevent and end trafficking in children by united action',
          'Prévenir et faire cesser la traite des enfants par une action commune',
          'منع الاتجار بالأطفال وإنهاؤه بعمل موحد',
        ],
      ],
      { verified: true },
    ),
    ...commitmentsUnder(
      'partnerships',
      [
        [
          'CAA-02',
          'As told in 2024',
          'Respond across all sectors: governments, businesses, technology companies, schools, health and social workers',
          'Répondre dans tous les secteurs : États, entreprises, entreprises technologiques, écoles, santé et travail social',
          'الاستجابة في جميع القطاعات: الحكومات والشركات وشركات التكنولوجيا والمدارس والصحة والعمل الاجتماعي',
        ],
      ],
      { verified: true },
    ),
  ],
};
