// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SuspectCodes } from '@palermo/contract';
import { findCode, suspectForm } from '@palermo/terms';
import { AppError, type FieldFault } from '../../kernel/errors.ts';
import { inOrder, suspectParts, type SuspectPart } from './suspect.ts';

const fields = new Map(suspectForm.map((field) => [field.key, field]));

function faultsOf(part: SuspectPart | 'stage', codes: readonly string[]): FieldFault[] {
  const list = fields.get(part)?.codeList ?? '';
  const unknown = codes.some((code) => findCode(list, code) === undefined);
  return unknown ? [{ path: part, code: 'unknownCode', detail: 'The value is not one of the choices.' }] : [];
}

/** What was written of a suspect, each list in one order. Throws `request.invalid` naming every part with an unknown code. */
export function readSuspect(written: SuspectCodes): SuspectCodes {
  const faults = suspectParts.flatMap((part) => faultsOf(part, written[part]));
  const stage = written.stage;
  const wrong = [...faults, ...faultsOf('stage', stage === null ? [] : [stage])];
  if (wrong.length > 0) throw new AppError('request.invalid', { fields: wrong });
  const ordered = Object.fromEntries(suspectParts.map((part) => [part, inOrder(written[part])]));
  return { ...(ordered as Record<SuspectPart, string[]>), stage };
}
