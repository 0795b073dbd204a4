// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import { genericProcess } from '../process/generic-process.ts';
import type { CountryPack } from '../types.ts';

/** The pack of a country that has not yet written its own. */
export const genericPack: CountryPack = {
  id: 'generic',
  version: '1',
  label: say('Generic', 'Générique', 'عام'),
  languages: ['en', 'fr', 'ar'],
  ageOfMajority: 18,
  publicationThreshold: 5,
  retentionYears: 10,
  releaseDaysDefault: 90,
  releaseDaysMax: 365,
  decisionMakerKinds: ['competentAuthority'],
  identification: genericProcess,
  sections: [],
};
