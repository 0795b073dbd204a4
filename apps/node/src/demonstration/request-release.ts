// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReleaseRequest } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import type { z } from 'zod';
import { majorityOn } from '../modules/cases/index.ts';
import { organisationOf } from './country.ts';
import { organisationIdOf } from './ids.ts';
import type { PlannedRelease } from './plan-releases.ts';

/** Kinds to which the name of a child goes without a second person. */
const mandatedKinds: readonly string[] = ['competentAuthority', 'childProtection', 'police', 'prosecution', 'health'];
const ageOfMajority = 18;

/**
 * A planned release as the node takes it, on a basis that the recorded age allows. The names of children stay with those whose
 * duty is to protect them.
 */
export function requestRelease(
  { to, dataClasses, basis, explainedIn, ...planned }: PlannedRelease,
  values: FieldValues,
  registeredOn: string,
): z.output<typeof ReleaseRequest> {
  const isAdult = majorityOn(values, registeredOn, { ageOfMajority }) === 'adult';
  const request = { ...planned, organisationId: organisationIdOf(to) };
  if (isAdult || basis === 'legalDuty') {
    const told = isAdult && explainedIn !== undefined ? { explainedIn } : {};
    return { ...request, ...told, basis: basis === 'legalDuty' ? basis : 'consent', dataClasses: [...dataClasses] };
  }
  const isMandated = mandatedKinds.includes(organisationOf(to).kind);
  const open = dataClasses.filter((each) => isMandated || each !== 'identity');
  const guardianAgrees = basis === 'assentWithGuardian';
  return {
    ...request,
    dataClasses: open.length > 0 ? open : ['needs'],
    ...(explainedIn === undefined ? {} : { explainedIn }),
    ...(guardianAgrees
      ? { basis, guardian: { name: 'Invented guardian', relation: 'Aunt', suspected: false } }
      : {
          basis: 'bestInterests' as const,
          decision: {
            reason: 'Invented reason: the help that the child needs is only given there.',
            participants: 'Invented social worker and invented guardian ad litem',
          },
        }),
  };
}
