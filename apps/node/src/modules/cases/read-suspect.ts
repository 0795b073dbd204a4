// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SuspectCodes } from '@palermo/contract';
import { findCode } from '@palermo/terms';
import { AppError, type FieldFault } from '../../kernel/errors.ts';
import { inOrder, suspectParts, type SuspectPart } from './suspect.ts';

/** The code list of each part of a suspect. */
export const listOfPart: Readonly<Record<SuspectPart | 'stage', string>> = {
  sex: 'sex',
  ageGroup: 'perpetratorAgeGroup',
  citizenship: 'country',
  regionOfCitizenship: 'unRegion',
  role: 'perpetratorRole',
  relationship: 'perpetratorRelationship',
  paidMoney: 'victimPaid',
  stage: 'perpetratorStage',
};

function faultsOf(part: SuspectPart | 'stage', codes: readonly string[]): FieldFault[] {
  const unknown = codes.some((code) => findCode(listOfPart[part], code) === undefined);
  return unknown ? [{ path: part, code: 'unknownCode', detail: 'The value is not one of the choices.' }] : [];
}

/** What was written of a suspect, each list in one order. Throws `request.invalid` naming every part with an unknown code. */
export function readSuspect(written: SuspectCodes): SuspectCodes {
  const faults = suspectParts.flatMap((part) => faultsOf(part, written[part]));
  const stage = written.stage;
  const fields = [...faults, ...faultsOf('stage', stage === null ? [] : [stage])];
  if (fields.length > 0) throw new AppError('request.invalid', { fields });
  const ordered = Object.fromEntries(suspectParts.map((part) => [part, inOrder(written[part])]));
  return { ...(ordered as Record<SuspectPart, string[]>), stage };
}
