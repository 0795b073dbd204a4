// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { PackReader } from './pack-reader.ts';

const optionKeys = ['code', 'label', 'definition', 'crosswalk', 'alsoWritten'];

/** Checks the codes of a list or of a field's own options; returns those that are written well. */
export function readOptions(reader: PackReader, value: unknown, path: string): ReadonlySet<string> {
  const codes = new Set<string>();
  const options = reader.list(value, path);
  if (Array.isArray(value) && options.length === 0) reader.report(path, 'missing', 'At least one code is needed.');
  for (const [index, option] of options.entries()) {
    const at = `${path}[${index}]`;
    const read = reader.object(option, at, optionKeys);
    if (!read) continue;
    const code = reader.text(
      read['code'],
      `${at}.code`,
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
      'a code of letters, digits, points and hyphens',
    );
    if (code !== undefined && codes.has(code))
      reader.report(`${at}.code`, 'repeated', 'This code is already in the list.');
    if (code !== undefined) codes.add(code);
    reader.label(read['label'], `${at}.label`);
    if (read['definition'] !== undefined) reader.text(read['definition'], `${at}.definition`, /\S/, 'a text');
    if (read['alsoWritten'] !== undefined) {
      for (const [spelling, written] of reader.list(read['alsoWritten'], `${at}.alsoWritten`).entries()) {
        reader.text(written, `${at}.alsoWritten[${spelling}]`, /\S/, 'a spelling');
      }
    }
    checkCrosswalk(reader, read['crosswalk'], `${at}.crosswalk`);
  }
  return codes;
}

function checkCrosswalk(reader: PackReader, value: unknown, path: string): void {
  if (value === undefined) return;
  const crosswalk = reader.object(value, path, [
    'htcds',
    'htcdsDefinitions',
    'ctdcKanon',
    'ctdcSynthetic',
    'glotip',
    'ictip',
  ]);
  for (const [standard, written] of Object.entries(crosswalk ?? {})) {
    if (written !== null && typeof written !== 'string')
      reader.report(`${path}.${standard}`, 'wrongType', 'Expected a text or null.');
  }
}
