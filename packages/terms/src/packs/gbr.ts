// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import { gbrProcess } from '../process/gbr-process.ts';
import type { CountryPack } from '../types.ts';
import { gbrChildWhen } from './gbr-answers.ts';
import { gbrPoliceForce } from './gbr-police-forces.ts';
import { gbrSections } from './gbr-sections.ts';

/** United Kingdom: the questions of the National Referral Mechanism's report that the standard form does not ask. */
export const gbrPack: CountryPack = {
  id: 'gbr',
  version: '1',
  label: say('United Kingdom', 'Royaume-Uni', 'المملكة المتحدة'),
  country: 'GB',
  languages: ['en', 'fr', 'ar'],
  ageOfMajority: 18,
  childWhen: gbrChildWhen,
  publicationThreshold: 5,
  retentionYears: 10,
  releaseDaysDefault: 90,
  releaseDaysMax: 365,
  outcomeLabels: {
    presumed: say('Potential victim', 'Victime potentielle', 'ضحية محتملة'),
    confirmed: say('Positive conclusive grounds', 'Motifs concluants positifs', 'أسباب قاطعة إيجابية'),
    notConfirmed: say('Negative decision', 'Décision négative', 'قرار سلبي'),
  },
  decisionMakerKinds: ['competentAuthority'],
  identification: gbrProcess,
  sections: gbrSections,
  codeLists: [gbrPoliceForce],
};
