// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, foldLine, writeCalendar } from './icalendar.ts';

/** What a calendar reads: folded lines joined again, and what was escaped as it was. */
function readText(folded: string): string {
  return folded.replaceAll('\r\n ', '').replace(/\\(.)/g, (_mark, next: string) => (next === 'n' ? '\n' : next));
}

describe('a text', () => {
  test('is read as it was written, and no line of it is longer than 75 octets', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', 'ش', '🕊', ',', ';', '\\', '\n', 'n', ' ', ':'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(text, (written) => {
        const folded = foldLine(escapeText(written));
        for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
        expect(readText(folded)).toBe(written);
      }),
      { seed: 20260730, numRuns: 500 },
    );
  });

  test('brings no line, property or control character of its own', () => {
    const title = 'One\r\nEND:VCALENDAR\u0000\u0007\rTwo';
    expect(escapeText(title)).toBe('One\\nEND:VCALENDAR\\nTwo');
  });
});

test('a calendar has every meeting with its own uid, in UTC, with the line ends of the standard', () => {
  const calendar = writeCalendar({
    name: 'Groups; all',
    stamp: new Date('2026-01-01T00:00:00Z'),
    events: [
      {
        uid: 'one@palermo',
        title: 'Ordinary meeting, first',
        startsAt: new Date('2026-03-04T09:30:00Z'),
        endsAt: new Date('2026-03-04T11:00:00Z'),
        place: null,
        cancelled: true,
        sequence: 3,
        changedAt: new Date('2026-02-01T08:00:00Z'),
      },
    ],
    yearly: [{ uid: 'world-day@palermo', title: 'World Day', day: '07-30' }],
  });
  expect(calendar).toContain('\r\nDTSTART:20260304T093000Z\r\nDTEND:20260304T110000Z\r\n');
  expect(calendar).toContain('\r\nSUMMARY:Ordinary meeting\\, first\r\n');
  expect(calendar).toContain('\r\nSTATUS:CANCELLED\r\n');
  expect(calendar).toContain('\r\nDTSTART;VALUE=DATE:20260730\r\nRRULE:FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=30\r\n');
  expect(calendar.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(calendar.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
  expect(calendar.replaceAll('\r\n', '')).not.toContain('\n');
});
