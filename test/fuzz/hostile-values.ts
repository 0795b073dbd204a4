// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Random } from '@palermo/evidence';

/** Text that breaks things: in encodings, databases, prototypes, templates, paths, spreadsheets and regular expressions. */
const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfffb',
  '\u202eelbisrever',
  '\ufeff',
  '\ufffe',
  'e\u0301'.repeat(40),
  '👩‍👩‍👧‍👦'.repeat(20),
  '\r\nset-cookie: palermo=1',
  "'; drop table palermo.case_file; --",
  "' or '1'='1",
  '\\',
  '$1',
  '${7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '1e309',
  '9223372036854775808',
  '0000-00-00',
  '0000-01-01',
  '2026-02-30',
  '9999-12-31',
  '+275760-09-13',
  '-271821-04-20',
  '2026-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF',
  'a'.repeat(101),
  'a'.repeat(4001),
  'x'.repeat(70_000),
  `${'('.repeat(200)}${')'.repeat(200)}`,
  `${'a'.repeat(60)}!`,
  'eyJ4IjpudWxsfQ',
  Buffer.from('["2026-01-01T00:00:00.000Z","x"]').toString('base64url'),
  Buffer.from('[null,{}]').toString('base64url'),
  Buffer.from('["\\u0000","\\u0000"]').toString('base64url'),
  Buffer.from('["infinity","00000000-0000-0000-0000-000000000000"]').toString('base64url'),
];

const hostileOthers: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1,
  1e308,
  -1e308,
  5e-324,
  2 ** 31,
  2 ** 53 + 2,
  1e21,
  [],
  {},
  [null],
  [[[[]]]],
  { length: 1e9 },
  { toString: 'x' },
  { $ne: null },
];

/** Text that JSON can hold and that JavaScript's own writer would not write. */
const hostileJson: readonly string[] = [
  '{"__proto__":{"isAdministrator":true}}',
  '{"constructor":{"prototype":{"isAdministrator":true}}}',
  '1e999',
  '-1e999',
  '123456789012345678901234567890',
  '"\\ud800"',
  '"\\u0000"',
  '{"a":1,"a":2}',
];

/** Marks the place of raw JSON in a value; see {@link writeJson}. */
class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A value that the receiver did not expect. */
export function hostileValue(random: Random): unknown {
  const kind = random.next();
  if (kind < 0.6) return random.pick(hostileTexts);
  if (kind < 0.85) return random.pick(hostileOthers);
  return new RawJson(random.pick(hostileJson));
}

export function hostileText(random: Random): string {
  return random.pick(hostileTexts);
}

/** The value as JSON text, raw parts put in as they are written. */
export function writeJson(value: unknown): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map((part) => writeJson(part)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}:${writeJson(part)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
