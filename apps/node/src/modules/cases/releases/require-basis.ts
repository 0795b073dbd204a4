// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReleaseRequest } from '@palermo/contract';
import type { z } from 'zod';
import { AppError } from '../../../kernel/errors.ts';

/** A release as it is asked for. */
export type ReleaseAsked = z.output<typeof ReleaseRequest>;

/**
 * What the basis of a release asks for. The database refuses the same, whoever writes: no consent is asked of a child, age in
 * doubt or unknown is a child's, and a guardian who is suspected, or of a suspect's household, does not sign.
 */
export function requireBasis({ basis, guardian, decision }: ReleaseAsked, majority: string): void {
  const isAdult = majority === 'adult';
  if (basis === 'consent' && !isAdult) throw new AppError('release.consent-of-child');
  if ((basis === 'assentWithGuardian' || basis === 'bestInterests') && isAdult)
    throw new AppError('release.not-a-child');
  if (basis === 'assentWithGuardian') {
    if (!guardian) throw new AppError('release.incomplete', { detail: 'The guardian who agreed is missing.' });
    if ('suspected' in guardian && guardian.suspected) throw new AppError('release.guardian');
  }
  if (basis === 'bestInterests' && !decision) {
    throw new AppError('release.incomplete', {
      detail: 'Why it is in the best interests, and who decided, is missing.',
    });
  }
}

/** The bases that a person's age allows. */
export function basesFor(majority: string): ReleaseAsked['basis'][] {
  return majority === 'adult' ? ['consent', 'legalDuty'] : ['assentWithGuardian', 'bestInterests', 'legalDuty'];
}
