// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { DataClass } from './types.ts';

/** To know whom one meets, how to reach them, who looks after a child, and what is given already. */
const every: readonly DataClass[] = ['identity', 'contact', 'needs', 'services', 'child'];
const care: readonly DataClass[] = [...every, 'health'];
/** Advice on rights rests on what happened, forced acts included: nobody is punished for them. */
const legal: readonly DataClass[] = [...every, 'experience', 'forcedActs', 'immigration', 'justice'];

const besides: Readonly<Record<string, readonly DataClass[]>> = {
  Accommodation: care,
  Health: care,
  SocialCare: care,
  SexualExploitationRehabilitation: [...care, 'experience'],
  LabourExploitationRehabilitation: [...care, 'experience'],
  Legal: legal,
  AccessToJustice: legal,
  Compensation: [...legal, 'health'],
  Residence: legal,
  SafeReturn: [...care, 'location', 'immigration'],
};

/**
 * The data classes that a service of a kind (list `serviceKind`) needs of a case to do its work; a referral offers no others.
 * A kind without needs of its own has those of every service.
 */
export function classesNeededBy(serviceKind: string): readonly DataClass[] {
  return Object.hasOwn(besides, serviceKind) ? (besides[serviceKind] ?? every) : every;
}
