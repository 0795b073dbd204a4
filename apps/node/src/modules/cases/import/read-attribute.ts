// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codeListOf, normaliseText, recogniseCode } from '@palermo/terms';
import type { CaseAttribute, ImportContext } from './import-types.ts';
import { problem, readPastDate, readValue, type Reading } from './read-field.ts';
import { suggestCode } from './suggest-code.ts';

const EXTERNAL_ID_CHARS_MAX = 200;

function readListed(list: 'outcome' | 'decisionMaker' | 'ageGroup' | 'majority', written: string): Reading<string> {
  const code = recogniseCode(list, written)?.code;
  return code === undefined
    ? problem('cell.unknownCode', written, suggestCode(codeListOf(list).codes, written))
    : readValue(code);
}

function readYears(written: string, context: ImportContext): Reading<string> {
  const range = /^(\d{4})\s*(?:-|–|—|to|\/)\s*(\d{4})$/.exec(written);
  if (!range) {
    return readPastDate(written, context);
  }
  const [, from = '', to = ''] = range;
  return from <= to && from >= '1900' && from <= context.today.slice(0, 4)
    ? readValue(`${from}-${to}`)
    : problem('cell.impossibleDate', written);
}

/** HTCDS's three words for the status of a victim are the outcomes; a possible victim is presumed. */
function readOutcome(written: string): Reading<string> {
  const short = { possible: 'presumed', actual: 'confirmed' } as Readonly<Record<string, string>>;
  const word = short[normaliseText(written)];
  if (word !== undefined) {
    return readValue(word);
  }
  const status = recogniseCode('traffickingStatus', written)?.code;
  return readListed('outcome', status ?? written);
}

/** Reads a cell that is not missing as an attribute of a case. */
export function readAttribute(attribute: CaseAttribute, written: string, context: ImportContext): Reading<string> {
  switch (attribute) {
    case 'externalId':
      return written.length > EXTERNAL_ID_CHARS_MAX ? problem('cell.tooLong', written) : readValue(written);
    case 'registeredOn':
      return readPastDate(written, context);
    case 'yearOfRegistration':
      return readYears(written, context);
    case 'outcome':
      return readOutcome(written);
    case 'decidedBy':
      return readListed('decisionMaker', written);
    case 'ageGroup':
    case 'majority':
      return readListed(attribute, written);
  }
}
