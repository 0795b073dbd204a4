// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, palermoSource, palermoVersion } from './define-code-list.ts';

/** What organisations that apply to the trust fund are. */
export const applicantKind = defineCodeList({
  name: 'applicantKind',
  source: palermoSource,
  version: palermoVersion,
  rows: [
    ['ngo', 'Non-governmental organisation', 'Organisation non gouvernementale', 'منظمة غير حكومية'],
    [
      'survivorLed',
      'Survivor-led organisation',
      'Organisation dirigée par des survivants',
      'منظمة يقودها ناجون وناجيات',
    ],
    ['community', 'Community-based organisation', 'Organisation communautaire', 'منظمة مجتمعية'],
    ['faithBased', 'Faith-based organisation', 'Organisation confessionnelle', 'منظمة دينية'],
    ['intergovernmental', 'Intergovernmental organisation', 'Organisation intergouvernementale', 'منظمة حكومية دولية'],
    ['publicBody', 'Public body', 'Organisme public', 'هيئة عامة'],
    ['academic', 'University or research institute', 'Université ou institut de recherche', 'جامعة أو معهد بحوث'],
    ['other', 'Other', 'Autre', 'غير ذلك'],
  ],
});
