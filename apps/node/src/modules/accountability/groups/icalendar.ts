// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** One meeting as a calendar shows it. Nothing in it is of a person. */
export interface CalendarEvent {
  /** The same for as long as the meeting is the same. */
  readonly uid: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly cancelled: boolean;
  /** Rises with every change, so that calendars take the newer one. */
  readonly sequence: number;
  readonly changedAt: Date;
}

/** A day of every year, such as the World Day. */
export interface YearlyDay {
  readonly uid: string;
  readonly title: string;
  /** `MM-DD`. */
  readonly day: string;
}

export interface Calendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  readonly yearly: readonly YearlyDay[];
  /** When a yearly day was written down; the same at every reading, so that nothing seems to change. */
  readonly stamp: Date;
}

const lineOctetsMax = 75;

/**
 * Text of a property value as RFC 5545 3.3.11 writes it: backslash, comma, semicolon and line breaks are escaped, and other
 * control characters, which have no place in a calendar, are left out.
 */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

/** One content line as RFC 5545 3.1 folds it: no line is longer than 75 octets, and no character is cut in two. */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character, 'utf8');
    if (octets + size > lineOctetsMax) {
      folded.push(current);
      // The space that marks the continuation counts as an octet of it.
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}

/** An instant in UTC, `YYYYMMDDTHHMMSSZ`. */
function writeInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** An iCalendar object (RFC 5545) of these meetings, with the line ends and the folding that the standard asks for. */
export function writeCalendar({ name, events, yearly, stamp }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Palermo//Groups//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...events.flatMap(eventLines),
    ...yearly.flatMap((each) => yearlyLines(each, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${writeInstant(event.changedAt)}`,
    `LAST-MODIFIED:${writeInstant(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${writeInstant(event.startsAt)}`,
    `DTEND:${writeInstant(event.endsAt)}`,
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.place === null ? [] : [`LOCATION:${escapeText(event.place)}`]),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

function yearlyLines({ uid, title, day }: YearlyDay, stamp: Date): string[] {
  const [month = '', date = ''] = day.split('-');
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${writeInstant(stamp)}`,
    `DTSTART;VALUE=DATE:${stamp.getUTCFullYear()}${month}${date}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${Number(month)};BYMONTHDAY=${Number(date)}`,
    `SUMMARY:${escapeText(title)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}
